/** A transcript kept from before a compaction, read as the conversation that it was, and written as one again. */
package dev.shiftlog.snapshot;
