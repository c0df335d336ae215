/** Keeps context.md and the digest behind it true to the session, the archives, the files and git. */
package dev.shiftlog.page;
