/**
 * A conversion from the plan to the proof, as values: planned, examined (the report), written and read
 * back. Nothing is written before the last step, and every step can be left without a trace.
 */
package dev.shiftlog.transfer;
