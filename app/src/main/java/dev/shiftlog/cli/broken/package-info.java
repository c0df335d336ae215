/** The commands about what broke: errors, test results, and running a command under our eyes. */
package dev.shiftlog.cli.broken;
