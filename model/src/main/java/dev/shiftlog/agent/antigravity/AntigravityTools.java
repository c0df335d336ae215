package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.agent.tools.Renaming;
import dev.shiftlog.agent.tools.ToolTable;

/** agy's tools against the canonical ones, as far as the arguments of its tools are known. */
final class AntigravityTools {
    static final ToolMap MAP = ToolTable.of(
            Renaming.of(ToolKind.SHELL, "run_command", "command", "CommandLine", "folder", "Cwd"),
            Renaming.of(ToolKind.READ, "view_file", "path", "AbsolutePath"),
            Renaming.of(ToolKind.WRITE, "write_to_file", "path", "TargetFile", "content", "CodeContent"),
            Renaming.of(ToolKind.EDIT, "replace_file_content", "path", "TargetFile", "old", "TargetContent",
                    "new", "ReplacementContent"));

    private AntigravityTools() {}
}
