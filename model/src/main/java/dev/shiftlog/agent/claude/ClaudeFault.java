package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Fault;

/** What breaks a Claude conversation, each taken away from a sound one and resumed. */
enum ClaudeFault implements Fault {
    NOTHING_TO_RESUME("no record with type and timestamp outside side chains",
            "\"No conversation found with session ID\"", Severity.FATAL),
    NO_MESSAGE("user or assistant records without a message", "\"Failed to resume session\"", Severity.FATAL),
    NO_CONTENT("messages without content", "Claude exits with an error", Severity.FATAL),
    TEXT_FOR_BLOCKS("assistant content that is a string", "Claude exits with an error", Severity.FATAL),
    NO_MODEL("assistant messages without a model", "Claude hangs until it is killed", Severity.FATAL),
    NO_TYPE("records without a type", "they are ignored", Severity.LOSS),
    NO_TIMESTAMP("records without a timestamp", "they are ignored", Severity.LOSS),
    NO_MESSAGE_ID("assistant messages without an id",
            "all of them collapse into one, results stand in the wrong place", Severity.LOSS),
    NO_UUID("records without a uuid", "only what follows them survives", Severity.LOSS),
    SEVERAL_ROOTS("records without a parent behind the first",
            "everything before the last of them is cut off", Severity.LOSS),
    MISSING_PARENT("records whose parent is missing",
            "the history before is cut off, unless a record is within five seconds", Severity.LOSS),
    SPLIT_TURN("parallel calls under different message ids",
            "\"[Tool result missing due to internal error]\", the real result is dropped", Severity.LOSS),
    CALL_WITHOUT_RESULT("tool calls without a result",
            "the call is dropped, or a result is made up beside others", Severity.LOSS),
    RESULT_WITHOUT_CALL("tool results without a call", "dropped, \"(no content)\" instead", Severity.LOSS),
    DUPLICATE_CALL_ID("tool calls with an id used before", "later pairs become \"[Tool use interrupted]\"",
            Severity.LOSS),
    UNREADABLE_LINE("lines that are not JSON", "they are skipped", Severity.LOSS),
    TORN_LINE("a last line that was not written to its end", "it is skipped", Severity.LOSS),
    ENDS_WITH_PROMPT("the talk ends with a prompt", "Claude puts \"No response requested.\" before the next",
            Severity.HINT),
    ENDS_WITH_RESULT("the talk ends with a tool result",
            "Claude puts \"Continue from where you left off.\" behind it", Severity.HINT),
    UNSIGNED_THINKING("thoughts without a signature", "they are sent as they are, the API may refuse",
            Severity.HINT),
    MISSING_OUTPUT("large outputs whose file is gone", "only the preview is left", Severity.HINT),
    HIDDEN("held by a program, not at the terminal", "the picker hides it; resuming by id works",
            Severity.HINT);

    private final Words words;

    ClaudeFault(String what, String effect, Severity severity) {
        words = new Words(what, effect, severity);
    }

    @Override
    public Words words() {
        return words;
    }
}
