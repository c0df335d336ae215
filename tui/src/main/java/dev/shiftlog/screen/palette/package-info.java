/** Finding any command by a few letters of its name. Pure. */
package dev.shiftlog.screen.palette;
