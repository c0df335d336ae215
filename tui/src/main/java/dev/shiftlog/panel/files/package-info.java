/** The files that this session touched or that somebody described. */
package dev.shiftlog.panel.files;
