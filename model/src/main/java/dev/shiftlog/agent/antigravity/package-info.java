/**
 * Antigravity CLI (agy): read from its readable logs, as others describe them; nothing here was proven
 * against the tool itself.
 */
package dev.shiftlog.agent.antigravity;
