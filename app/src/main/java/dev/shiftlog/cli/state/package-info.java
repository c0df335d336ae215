/** The commands that keep the session: what was done, decided, planned and ruled out, and its history. */
package dev.shiftlog.cli.state;
