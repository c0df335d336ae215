/** What git knows about a project: by reading its files where that is cheap, by asking git elsewhere. */
package dev.shiftlog.project.git;
