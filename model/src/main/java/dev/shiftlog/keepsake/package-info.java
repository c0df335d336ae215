/** Conversations kept for good, compressed, because the agents delete theirs after some weeks. */
package dev.shiftlog.keepsake;
