/**
 * Makes the image that people run (a small runtime, our jars, caches of loaded classes, launchers)
 * and keeps several versions of it side by side, so that one can be replaced while it runs.
 */
package dev.shiftlog.image;
