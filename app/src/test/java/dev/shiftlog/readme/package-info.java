/** Holds the README to what the code does. */
package dev.shiftlog.readme;
