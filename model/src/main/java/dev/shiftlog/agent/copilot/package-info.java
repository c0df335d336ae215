/** GitHub Copilot CLI: its strict event logs and how it resumes them. */
package dev.shiftlog.agent.copilot;
