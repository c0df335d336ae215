/**
 * A conversation in the form that all agents share: turns of blocks, read from a source that can be
 * read twice, so that a conversion needs no more memory than its largest turn.
 */
package dev.shiftlog.transcript;
