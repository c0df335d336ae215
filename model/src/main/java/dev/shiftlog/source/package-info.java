/**
 * The port through which other programs' files are read: nothing that interprets a format opens a
 * file by itself.
 */
package dev.shiftlog.source;
