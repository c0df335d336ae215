/** The errors that were met, open ones first. */
package dev.shiftlog.panel.errors;
