/** The entry of the program and the table of its commands. */
package dev.shiftlog;
