/** A conversation as a document for people and programs: Markdown, one HTML file, or JSON. */
package dev.shiftlog.export;
