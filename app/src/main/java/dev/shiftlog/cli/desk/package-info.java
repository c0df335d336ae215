/** What every command about a session needs first: the project around the call, its session, and who calls. */
package dev.shiftlog.cli.desk;
