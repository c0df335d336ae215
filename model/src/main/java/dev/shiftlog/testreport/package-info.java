/**
 * Test results, read from report files (JUnit XML, TRX, TAP, go test -json) and from what test runners
 * print; and what changed since the run before.
 */
package dev.shiftlog.testreport;
