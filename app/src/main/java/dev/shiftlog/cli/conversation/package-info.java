/** The commands that find, show, search, hand on and check the agents' conversations. */
package dev.shiftlog.cli.conversation;
