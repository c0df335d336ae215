/** Handing work over: the draft of a handoff with its problems beside each field, and the handoffs there are. Pure. */
package dev.shiftlog.screen.handoff;
