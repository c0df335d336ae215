package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.agent.tools.Converting;
import dev.shiftlog.agent.tools.PlanSteps;
import dev.shiftlog.agent.tools.Renaming;
import dev.shiftlog.agent.tools.ToolTable;

/** Gemini CLI's tools against the canonical ones. */
final class GeminiTools {
    private static final PlanSteps STEPS = new PlanSteps("description").with("blocked", "blocked")
            .with("abandoned", "cancelled");
    static final ToolMap MAP = ToolTable.of(
            Renaming.of(ToolKind.SHELL, "run_shell_command", "command", "command", "description",
                    "description",
                    "folder", "dir_path"),
            new Converting(Renaming.of(ToolKind.READ, "read_file", "path", "file_path"),
                    LineRange::toOwn, LineRange::toCanonical),
            Renaming.of(ToolKind.WRITE, "write_file", "path", "file_path", "content", "content"),
            Renaming.of(ToolKind.EDIT, "replace", "path", "file_path", "old", "old_string", "new",
                    "new_string",
                    "all", "allow_multiple"),
            Renaming.of(ToolKind.SEARCH, "grep_search", "pattern", "pattern", "path", "dir_path", "include",
                    "include_pattern"),
            Renaming.of(ToolKind.FIND, "glob", "pattern", "pattern", "path", "dir_path"),
            Renaming.of(ToolKind.LIST, "list_directory", "path", "dir_path"),
            new Converting(Renaming.of(ToolKind.FETCH, "web_fetch", "prompt", "prompt"),
                    FetchPrompt::toOwn, FetchPrompt::toCanonical),
            Renaming.of(ToolKind.WEB_SEARCH, "google_web_search", "query", "query"),
            new Converting(Renaming.of(ToolKind.PLAN, "write_todos", "steps", "todos"),
                    STEPS::toOwn, STEPS::toCanonical),
            Renaming.of(ToolKind.SUB_AGENT, "invoke_agent", "prompt", "prompt", "agent", "agent_name"));

    private GeminiTools() {}
}
