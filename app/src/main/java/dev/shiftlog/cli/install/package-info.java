/** The command that puts Shiftlog into the user's own folders, and takes it away again. */
package dev.shiftlog.cli.install;
