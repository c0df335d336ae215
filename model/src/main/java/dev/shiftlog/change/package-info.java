/**
 * The only ways in which a session changes. Every way in (command line, screen, hooks, importers)
 * makes these same Changes, so that all of them can be merged, journalled and undone alike.
 */
package dev.shiftlog.change;
