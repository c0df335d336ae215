/** What the screens show of handoffs, kept transcripts and hooks, and what they ask to be done with them. Pure. */
package dev.shiftlog.handover;
