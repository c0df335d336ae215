/** A question that is answered with yes or no; asked only where undo could not help. Pure. */
package dev.shiftlog.screen.question;
