/**
 * The project's session on disk. One place makes Changes real: lock, re-read, apply, journal, write;
 * what cannot be read is kept aside and named, never overwritten unread.
 */
package dev.shiftlog.store;
