/** Editing text with the keyboard: words, selection, paste, undo. Pure: a key makes a new text. */
package dev.shiftlog.edit;
