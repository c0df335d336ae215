/** The terminal itself: Lanterna writes to it, JLine knows its modes and size. Nothing else imports either. */
package dev.shiftlog.terminal;
