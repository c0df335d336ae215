package dev.shiftlog.handoff;

/** The text to paste into the next agent. */
final class ResumePrompt {
    private ResumePrompt() {}

    static String of(Handoff handoff) {
        return """
                Continue the previous coding session.

                Project root: %s
                First, read: .agent-history/LATEST.md
                Prompt artifact: .agent-history/RESUME_PROMPT.txt
                Then follow the Resume Prompt and continue from the first next_todo_items entry.

                First productive next action (next_todo_items[0]):
                %s

                Before editing, run git status --short and report any drift from the handoff.
                Do not scan the whole repository unless the handoff is stale or insufficient.
                """.formatted(handoff.text("project_root"), handoff.firstNextAction());
    }
}
