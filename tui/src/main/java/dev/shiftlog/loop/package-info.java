/** The message loop: one thread that updates and paints, effects that run beside it, and knowing when all is quiet. */
package dev.shiftlog.loop;
