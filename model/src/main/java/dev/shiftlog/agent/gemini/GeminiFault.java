package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Fault;

/** What breaks a Gemini conversation, each taken away from a sound one and resumed. */
enum GeminiFault implements Fault {
    BAD_NAME("a file name that does not begin with session-", "not listed, not resumed", Severity.FATAL),
    NO_HEADER("no header in the first line", "not listed, not resumed", Severity.FATAL),
    NO_SESSION_ID("no sessionId in the header", "not listed, not resumed", Severity.FATAL),
    NO_PROJECT_HASH("no projectHash in the header", "not listed, not resumed", Severity.FATAL),
    BYTE_ORDER_MARK("a byte order mark", "not listed, not resumed", Severity.FATAL),
    SUB_AGENT("a sub-agent's run", "not listed, not resumed", Severity.FATAL),
    NOTHING_SAID("no prompt and no answer", "not listed, not resumed", Severity.FATAL),
    NO_ID("messages without an id", "they are ignored", Severity.LOSS),
    NO_TYPE("messages without a type", "they are ignored", Severity.LOSS),
    UNKNOWN_TYPE("messages of a type other than Gemini's own", "they are dropped silently", Severity.LOSS),
    NO_FINAL_NEWLINE("no line feed at the end", "Gemini appends to the last line, which is then lost",
            Severity.LOSS),
    DUPLICATE_ID("one id for a prompt and an answer", "only the last survives", Severity.LOSS),
    COMMAND_LIKE_PROMPT("prompts that begin with / or ?, or behind a context of Gemini's own",
            "they are dropped silently", Severity.LOSS),
    DELETED_AFTER_RESUME("a file name that ends in the id's first eight characters",
            "a resume makes the next start of Gemini delete it", Severity.LOSS),
    EXPIRED("last used longer ago than Gemini keeps conversations",
            "the next start of Gemini in this project deletes it", Severity.LOSS),
    UNREADABLE_LINE("lines that are not JSON", "they are skipped", Severity.LOSS),
    CALL_WITHOUT_RESULT("tool calls without a result", "sent unpaired, the API may refuse", Severity.LOSS),
    RESULT_WITHOUT_CALL("tool results without a call", "sent unpaired, the API may refuse", Severity.LOSS),
    DOUBLED_RESULTS("results beside the calls and in a message of their own", "every result is sent twice",
            Severity.HINT),
    NO_CALL_ID("calls without an id", "paired under made-up ids", Severity.HINT),
    ENDS_WITH_RESULT("the talk ends with a tool result", "Gemini adds that the answer was interrupted",
            Severity.HINT);

    private final Words words;

    GeminiFault(String what, String effect, Severity severity) {
        words = new Words(what, effect, severity);
    }

    @Override
    public Words words() {
        return words;
    }
}
