/**
 * What the agents' conversations already say about the session: the plan, the files that were written,
 * the errors and test results in the output of shell commands. It is proposed as Changes, and nothing is
 * invented.
 */
package dev.shiftlog.harvest;
