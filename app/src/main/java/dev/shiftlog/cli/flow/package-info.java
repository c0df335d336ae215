/** The commands about a longer flow of work: where it stands, its living plan, the transcripts kept for it. */
package dev.shiftlog.cli.flow;
