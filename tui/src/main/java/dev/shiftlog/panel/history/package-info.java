/** The archived sessions of this project, with their conversations beneath. */
package dev.shiftlog.panel.history;
