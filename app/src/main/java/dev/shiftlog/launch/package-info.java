/** Starting other programs: with the user's own environment, or in the place of this process. */
package dev.shiftlog.launch;
