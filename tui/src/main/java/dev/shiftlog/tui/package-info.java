/** The screen as a function of its state: the root state, its messages, and how they meet. */
package dev.shiftlog.tui;
