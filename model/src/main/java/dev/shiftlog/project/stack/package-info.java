/** What a project is built with, read from its file names and from the manifests themselves. */
package dev.shiftlog.project.stack;
