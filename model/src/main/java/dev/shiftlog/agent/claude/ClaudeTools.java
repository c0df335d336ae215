package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.agent.tools.Converting;
import dev.shiftlog.agent.tools.PlanSteps;
import dev.shiftlog.agent.tools.Renaming;
import dev.shiftlog.agent.tools.ToolTable;

/** Claude Code's tools against the canonical ones. */
final class ClaudeTools {
    static final ToolMap MAP = ToolTable.of(
            Renaming.of(ToolKind.SHELL, "Bash", "command", "command", "description", "description",
                    "timeout", "timeout"),
            Renaming.of(ToolKind.READ, "Read", "path", "file_path", "offset", "offset", "limit", "limit"),
            Renaming.of(ToolKind.WRITE, "Write", "path", "file_path", "content", "content"),
            Renaming.of(ToolKind.EDIT, "Edit", "path", "file_path", "old", "old_string", "new", "new_string",
                    "all", "replace_all"),
            Renaming.of(ToolKind.SEARCH, "Grep", "pattern", "pattern", "path", "path", "include", "glob"),
            Renaming.of(ToolKind.FIND, "Glob", "pattern", "pattern", "path", "path"),
            Renaming.of(ToolKind.LIST, "LS", "path", "path"),
            Renaming.of(ToolKind.FETCH, "WebFetch", "url", "url", "prompt", "prompt"),
            Renaming.of(ToolKind.WEB_SEARCH, "WebSearch", "query", "query"),
            new Converting(Renaming.of(ToolKind.PLAN, "TodoWrite", "steps", "todos"),
                    new PlanSteps("content")::toOwn, new PlanSteps("content")::toCanonical),
            Renaming.of(ToolKind.SUB_AGENT, "Agent", "description", "description", "prompt", "prompt",
                    "agent",
                    "subagent_type"));

    private ClaudeTools() {}
}
