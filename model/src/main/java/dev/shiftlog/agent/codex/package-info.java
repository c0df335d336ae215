/** Codex CLI: its rollouts, forks that lean on their parents, compactions and rollbacks. */
package dev.shiftlog.agent.codex;
