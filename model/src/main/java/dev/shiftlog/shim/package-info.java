/**
 * The little scripts that stand before the agents on the PATH, so that the plain command goes on with
 * this project's conversation, and what they are told to start.
 */
package dev.shiftlog.shim;
