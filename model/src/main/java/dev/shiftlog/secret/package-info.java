/**
 * What in a text looks like a secret or a personal path: named by its kind and place, its value never repeated.
 * Hand-written scanners, because every new entry passes through here on the way to disk.
 */
package dev.shiftlog.secret;
