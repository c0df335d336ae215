/** The shift being logged: what is planned, done, decided, broken and next. */
package dev.shiftlog.session;
