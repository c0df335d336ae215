/** What all screens share that are one list or one text: where one is in it, how one moves, what is in sight. Pure. */
package dev.shiftlog.screen.list;
