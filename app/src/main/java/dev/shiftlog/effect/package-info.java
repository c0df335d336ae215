/** Carries out what the app asks for outside itself: the session's files, git, the clipboard, the editor. */
package dev.shiftlog.effect;
