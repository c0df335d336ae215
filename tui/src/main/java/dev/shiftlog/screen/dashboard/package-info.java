/** The dashboard: all panels of a session at once, edited in place. Pure. */
package dev.shiftlog.screen.dashboard;
