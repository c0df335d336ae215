/** An archived session, read only: compare it with now, carry lines over, resume from it. Pure. */
package dev.shiftlog.screen.past;
