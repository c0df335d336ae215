/** The commands of the .session-state.json world: save, restore, history, clear. */
package dev.shiftlog.cli.statefile;
