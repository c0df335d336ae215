/** The transcripts kept from before compactions: read them, or make them conversations again. Pure. */
package dev.shiftlog.screen.snapshots;
