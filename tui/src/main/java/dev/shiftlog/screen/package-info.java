/** What a screen is, what it may ask for, and what it can be told. Pure. */
package dev.shiftlog.screen;
