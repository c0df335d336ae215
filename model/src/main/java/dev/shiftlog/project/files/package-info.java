/** The files that make up a project: what git and good sense ignore is left out. */
package dev.shiftlog.project.files;
