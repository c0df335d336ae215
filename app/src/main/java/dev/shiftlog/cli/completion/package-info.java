/** The completion scripts for bash, zsh and fish, made from the table of commands. */
package dev.shiftlog.cli.completion;
