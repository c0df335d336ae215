/** Every agent's conversations: found, filtered, searched, read, and gone on with. Pure. */
package dev.shiftlog.screen.conversations;
