/**
 * Every conversation of every agent on this machine, found from files alone: a cached list that is
 * quick to show, matched to projects, and searched through.
 */
package dev.shiftlog.catalog;
