/** Reading one text from its first line to its last: an archived handoff, a kept transcript. Pure. */
package dev.shiftlog.screen.reading;
