/** Going on with a conversation in its own agent. */
package dev.shiftlog.cli.resume;
