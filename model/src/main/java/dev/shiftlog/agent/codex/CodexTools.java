package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.agent.tools.Converting;
import dev.shiftlog.agent.tools.PlanSteps;
import dev.shiftlog.agent.tools.Renaming;
import dev.shiftlog.agent.tools.ToolTable;

/** Codex's tools against the canonical ones; it has none of its own to read, search or fetch. */
final class CodexTools {
    static final ToolMap MAP = ToolTable.of(
            Renaming.of(ToolKind.SHELL, "exec_command", "command", "cmd", "folder", "workdir"),
            new PatchRule(ToolKind.WRITE),
            new PatchRule(ToolKind.EDIT),
            new Converting(Renaming.of(ToolKind.PLAN, "update_plan", "steps", "plan"),
                    new PlanSteps("step")::toOwn, new PlanSteps("step")::toCanonical));

    private CodexTools() {}
}
