/**
 * JSON as immutable values, for documents small enough to hold. Numbers keep their spelling and
 * objects their key order, so that what we do not understand survives a rewrite.
 */
package dev.shiftlog.json;
