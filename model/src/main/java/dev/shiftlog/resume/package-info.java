/**
 * Which conversation the plain command of an agent goes on with in a project: the default that is
 * kept for each tool, in files that are shared with ai-session-manager.
 */
package dev.shiftlog.resume;
