package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Fault;

/** What is said to break an agy conversation. */
enum AntigravityFault implements Fault {
    NO_DATABASE("no database of the conversation, which alone is resumed",
            "a new conversation starts, without an error", Severity.FATAL),
    UNREADABLE_LINE("lines that are not JSON", "they are missing here, not in agy itself", Severity.HINT),
    CUT_LOG("only the shortened log", "long texts are cut here, not in agy itself", Severity.HINT),
    CALL_WITHOUT_RESULT("tool calls without a result", "they stand alone here", Severity.HINT),
    RESULT_WITHOUT_CALL("tool results without a call", "they are left out here", Severity.HINT);

    private final Words words;

    AntigravityFault(String what, String effect, Severity severity) {
        words = new Words(what, effect, severity);
    }

    @Override
    public Words words() {
        return words;
    }
}
