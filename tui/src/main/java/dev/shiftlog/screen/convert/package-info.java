/** Converting a conversation for another agent, step by step; nothing is written before the last one. Pure. */
package dev.shiftlog.screen.convert;
