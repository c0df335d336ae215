/**
 * What a command's errors and test results mean for the session: which errors are new, which were seen
 * before, which are gone, and what solved them the last time. Pure: from a session to Changes.
 */
package dev.shiftlog.sighting;
