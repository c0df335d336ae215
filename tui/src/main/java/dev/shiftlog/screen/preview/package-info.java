/** What the next agent will read, rendered and as text, with what each host has room for. Pure. */
package dev.shiftlog.screen.preview;
