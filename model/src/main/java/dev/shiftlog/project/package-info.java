/** Which folder a call is about: the project's root, found with a handful of stat calls. */
package dev.shiftlog.project;
