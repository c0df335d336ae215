/** One front for the files of the five systems that Shiftlog replaces: bring them in, write them out, say what does not fit. */
package dev.shiftlog.cli.exchange;
