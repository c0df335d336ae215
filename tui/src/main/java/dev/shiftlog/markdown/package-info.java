/** Markdown as lines of cells; the only package that knows the parser. */
package dev.shiftlog.markdown;
