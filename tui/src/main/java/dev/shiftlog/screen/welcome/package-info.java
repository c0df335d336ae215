/** The first run in a folder: what was found, and what init would write. Pure. */
package dev.shiftlog.screen.welcome;
