/** What a person can press and what it does: input events, and the one table of commands and their keys. Pure. */
package dev.shiftlog.keys;
