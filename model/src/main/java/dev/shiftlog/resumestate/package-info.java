/**
 * The world of .session-state.json: reading and writing it without loss, its history beside it, and the
 * banner that tells the next person or agent where work stopped.
 */
package dev.shiftlog.resumestate;
