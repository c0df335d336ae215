/**
 * What a panel of the dashboard is: its lines, what its commands answer, and the forms they open.
 * Each panel is a package of its own below, and knows no other. Pure.
 */
package dev.shiftlog.panel;
