/** The commands that carry a conversation over to another agent, repair it into a copy, and take that back. */
package dev.shiftlog.cli.convert;
