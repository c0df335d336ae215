/** Cells, roles and layout: what a screen looks like, before any terminal is involved. Pure. */
package dev.shiftlog.canvas;
