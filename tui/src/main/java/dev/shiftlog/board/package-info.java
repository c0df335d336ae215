/** What the screens show of a project at one moment: its session, its past, and the facts around them. Pure. */
package dev.shiftlog.board;
