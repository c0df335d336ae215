/** The command without a name: it opens the app. */
package dev.shiftlog.cli.app;
