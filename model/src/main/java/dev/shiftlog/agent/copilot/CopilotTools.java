package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.agent.tools.Converting;
import dev.shiftlog.agent.tools.Renaming;
import dev.shiftlog.agent.tools.ToolTable;

/** Copilot CLI's tools against the canonical ones. */
final class CopilotTools {
    static final ToolMap MAP = ToolTable.of(
            Renaming.of(ToolKind.SHELL, "bash", "command", "command", "description", "description"),
            new Converting(Renaming.of(ToolKind.READ, "view", "path", "path"), ViewRange::toOwn,
                    ViewRange::toCanonical),
            Renaming.of(ToolKind.WRITE, "create", "path", "path", "content", "file_text"),
            Renaming.of(ToolKind.EDIT, "edit", "path", "path", "old", "old_str", "new", "new_str"),
            Renaming.of(ToolKind.SEARCH, "grep", "pattern", "pattern", "path", "paths", "include", "glob"),
            Renaming.of(ToolKind.FIND, "glob", "pattern", "pattern", "path", "paths"),
            Renaming.of(ToolKind.FETCH, "web_fetch", "url", "url"),
            Renaming.of(ToolKind.SUB_AGENT, "task", "description", "description", "prompt", "prompt", "agent",
                    "agent_type"));

    private CopilotTools() {}
}
