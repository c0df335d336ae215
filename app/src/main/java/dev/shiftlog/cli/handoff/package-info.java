/** The commands about handoffs: writing, checking, closing and drafting them, and teaching agents to do so. */
package dev.shiftlog.cli.handoff;
