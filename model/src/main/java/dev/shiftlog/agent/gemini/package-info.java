/** Gemini CLI: its store, its lists of messages that are rewritten as they grow, and how it resumes. */
package dev.shiftlog.agent.gemini;
