/** The commands that set a project up, look after its files, and print what the next agent reads. */
package dev.shiftlog.cli.setup;
