/**
 * The shift being logged: what is planned, done, decided, broken and next, as immutable records,
 * and their shape in JSON, which the original stitch-ctx can read.
 */
package dev.shiftlog.session;
