/**
 * The short block in each agent's instruction file that teaches it to use Shiftlog: planned as
 * values that can be shown first, then written, and taken away again to the byte.
 */
package dev.shiftlog.instruction;
