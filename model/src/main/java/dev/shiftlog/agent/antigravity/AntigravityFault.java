package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Fault;

/** What is said to break an agy conversation. */
enum AntigravityFault implements Fault {
    NO_DATABASE("no database of the conversation, which alone is resumed",
            "a new conversation starts, without an error", Severity.FATAL),
    UNREADABLE_LINE("lines that are not JSON", "they are missing here, not in agy itself",
            Severity.HINT),
    CUT_LOG("only the shortened log", "long texts are cut here, not in agy itself",
            Severity.HINT),
    CALL_WITHOUT_RESULT("tool calls without a result", "they stand alone here", Severity.HINT),
    RESULT_WITHOUT_CALL("tool results without a call", "they are left out here", Severity.HINT);

    private final String what;
    private final String effect;
    private final Severity severity;

    AntigravityFault(String what, String effect, Severity severity) {
        this.what = what;
        this.effect = effect;
        this.severity = severity;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String effect() {
        return effect;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
