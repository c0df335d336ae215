/** Claude Code: its store, its tree of records, and how it resumes. */
package dev.shiftlog.agent.claude;
