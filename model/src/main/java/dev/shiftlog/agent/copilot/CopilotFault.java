package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Fault;

/** What breaks a Copilot session, each taken away from a sound one and resumed. */
enum CopilotFault implements Fault {
    NO_START("no session.start event", Effect.CORRUPTED, Severity.FATAL),
    START_INCOMPLETE("session.start without sessionId, version, producer, copilotVersion or startTime",
            Effect.CORRUPTED, Severity.FATAL),
    BAD_ENVELOPE("events without a UUID, a timestamp with zone, a parentId or data", Effect.CORRUPTED,
            Severity.FATAL),
    USER_WITHOUT_CONTENT("user.message without content", Effect.CORRUPTED, Severity.FATAL),
    ASSISTANT_INCOMPLETE("assistant.message without messageId or content", Effect.CORRUPTED, Severity.FATAL),
    REQUEST_INCOMPLETE("tool requests without toolCallId or name", Effect.CORRUPTED, Severity.FATAL),
    START_OF_TOOL_INCOMPLETE("tool.execution_start without toolCallId or toolName", Effect.CORRUPTED,
            Severity.FATAL),
    RESULT_INCOMPLETE("tool.execution_complete without toolCallId or success", Effect.CORRUPTED,
            Severity.FATAL),
    RESULT_WITHOUT_CONTENT("results without content, or errors without a message", Effect.CORRUPTED,
            Severity.FATAL),
    WORKSPACE_BROKEN("a workspace.yaml that cannot be read or has no id", "exits with an empty error message",
            Severity.FATAL),
    CALL_WITHOUT_RESULT("tool calls without a result",
            "\"The execution of this tool, or a previous tool was interrupted.\"", Severity.LOSS),
    RESULT_WITHOUT_CALL("tool results without a call", "they are dropped", Severity.LOSS),
    UNREADABLE_LINE("lines that are not JSON", "they are skipped", Severity.LOSS),
    NO_WORKSPACE("no workspace.yaml", "the title is taken from the next prompt", Severity.HINT);

    private final Words words;

    CopilotFault(String what, String effect, Severity severity) {
        words = new Words(what, effect, severity);
    }

    @Override
    public Words words() {
        return words;
    }

    /** One bad event is enough. */
    private static final class Effect {
        private static final String CORRUPTED = "\"was found but could not be loaded. Session file is corrupted\"";

        private Effect() {}
    }
}
