/** The newest test run, its failing tests first. */
package dev.shiftlog.panel.tests;
