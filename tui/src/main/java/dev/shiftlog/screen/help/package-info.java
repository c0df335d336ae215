/** The keys of where you are. Pure. */
package dev.shiftlog.screen.help;
