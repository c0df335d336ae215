/**
 * Validated handoffs in .agent-history: one document for the next agent, its archive, index and log of decisions,
 * in the files and shapes of session-glue 0.1 and 0.3.
 */
package dev.shiftlog.handoff;
