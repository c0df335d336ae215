/** Writing files so that a reader, a crash or a full disk never sees half of one. */
package dev.shiftlog.disk;
