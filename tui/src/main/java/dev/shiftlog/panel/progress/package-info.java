/** What was done, newest first. */
package dev.shiftlog.panel.progress;
