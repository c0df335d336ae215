/** What the screens show of the agents' conversations, and what they ask to be done with them. Pure. */
package dev.shiftlog.conversations;
