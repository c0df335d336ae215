/** In which agents' settings our hooks are, and what each of them does there. Pure. */
package dev.shiftlog.screen.hooks;
