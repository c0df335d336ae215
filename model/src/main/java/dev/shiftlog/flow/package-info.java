/**
 * The state of a longer flow of work in .stitch/session, which outlives a compaction: where it stands, the living plan
 * behind it, and the transcripts kept from before compactions. Read by hooks, so it loads few classes.
 */
package dev.shiftlog.flow;
