/** Typing the fields of a form, in the place of the panel that asked. Pure. */
package dev.shiftlog.screen.form;
