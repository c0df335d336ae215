/** Decisions and dead ends, this session's first and then those of all earlier ones. */
package dev.shiftlog.panel.decisions;
