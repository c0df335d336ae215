/**
 * Files of one JSON value a line, of any size: first where each record stands, kept in primitive
 * arrays, then the records that matter, without a tree of values and without holding long texts.
 */
package dev.shiftlog.record;
