/** The commands that agent tools call at the turns of a conversation, and those that install them there. */
package dev.shiftlog.cli.hook;
