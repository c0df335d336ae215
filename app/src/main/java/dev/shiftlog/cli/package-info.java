/**
 * The frame of the command line: what a command declares, how its words are read, and where its
 * output goes. The commands themselves live in sub-packages, the table of them in the root package.
 */
package dev.shiftlog.cli;
