/** The skills that come with Shiftlog, in the folders where agents look for theirs. */
package dev.shiftlog.skill;
