package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Fault;

/** What breaks a Codex rollout, each taken away from a sound one and resumed. */
enum CodexFault implements Fault {
    BAD_NAME("a file name that is not rollout-….jsonl", "\"no rollout found for thread id\"", Severity.FATAL),
    NO_META("no session_meta in the first line", "\"does not start with session metadata\"", Severity.FATAL),
    META_INCOMPLETE("session_meta without id, timestamp, cwd, originator or cli_version",
            "\"does not start with session metadata\"", Severity.FATAL),
    BYTE_ORDER_MARK("a byte order mark", "\"does not start with session metadata\"", Severity.FATAL),
    ID_NOT_UUID("an id that is no UUID", "taken for a name: a new conversation starts silently",
            Severity.FATAL),
    NO_ORDINAL("paginated lines without an ordinal",
            "\"final paginated rollout record … is missing an ordinal\"", Severity.FATAL),
    MISSING_PARENT("a fork whose parent rollout is missing", "\"invalid paginated history lineage\"",
            Severity.FATAL),
    ARCHIVED("archived", "refused until it is unarchived", Severity.FATAL),
    NO_TIMESTAMP("lines without a timestamp", "they are dropped silently", Severity.LOSS),
    ITEM_DROPPED("items without call_id or name, or whose arguments are no string",
            "they and their outputs are dropped silently", Severity.LOSS),
    CONTENT_DROPPED("messages whose content is no list of typed parts", "they are dropped silently",
            Severity.LOSS),
    SYSTEM_ROLE("messages of role system", "they are dropped", Severity.LOSS),
    OUTPUT_OBJECT("outputs that are an object", "replaced by \"aborted\"", Severity.LOSS),
    CALL_WITHOUT_RESULT("calls without an output", "the output \"aborted\" is added", Severity.LOSS),
    RESULT_WITHOUT_CALL("outputs without a call", "they are dropped", Severity.LOSS),
    UNREADABLE_LINE("lines that are not JSON", "they are skipped", Severity.LOSS),
    LONG_OUTPUT("outputs over about 12,000 tokens", "cut in the middle when sent", Severity.HINT),
    PROVIDER_NAMED("session_meta names a model provider", "refused if another provider is configured",
            Severity.HINT),
    BARE_REASONING("reasoning without its encrypted content", "sent as it is, the API may refuse",
            Severity.HINT),
    NOT_LISTED("no prompt event", "the picker never lists it; resuming by id works", Severity.HINT),
    NOT_INTERACTIVE("held by a program, not at the terminal", "listed only with --include-non-interactive",
            Severity.HINT);

    private final Words words;

    CodexFault(String what, String effect, Severity severity) {
        words = new Words(what, effect, severity);
    }

    @Override
    public Words words() {
        return words;
    }
}
