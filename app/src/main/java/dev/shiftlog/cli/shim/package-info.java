/** The commands by which the agents' plain commands go on with a project's conversation, or stop to. */
package dev.shiftlog.cli.shim;
