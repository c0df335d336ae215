package dev.shiftlog.hook;

import dev.shiftlog.context.Budget;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of hosts: what each calls our events, how much of an answer its model gets to see, and whether it calls us
 * again once a compaction is over. An empty name is an event that the host does not have.
 */
public enum HookHost {
    CLAUDE(Budget.CLAUDE, true, "SessionStart", "PreCompact", "PostCompact", "SessionEnd", "Stop",
            "UserPromptSubmit"),
    CODEX(Budget.CODEX, true, "SessionStart", "PreCompact", "PostCompact", "SessionEnd", "Stop",
            "UserPromptSubmit"),
    GEMINI(Budget.GEMINI, false, "SessionStart", "PreCompress", "", "SessionEnd", "AfterAgent",
            "BeforeAgent"),
    COPILOT(Budget.COPILOT, false, "sessionStart", "preCompact", "", "sessionEnd", "agentStop",
            "userPromptSubmitted");

    private final Budget budget;
    private final boolean restartsAfterCompaction;
    private final String[] names;

    HookHost(Budget budget, boolean restartsAfterCompaction, String... names) {
        this.budget = budget;
        this.restartsAfterCompaction = restartsAfterCompaction;
        this.names = names;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the host calls the event, if it has it. */
    public Optional<String> nativeName(HookEvent event) {
        String name = names[event.ordinal()];
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** How much of an answer reaches the model. */
    public Budget budget() {
        return budget;
    }

    /** Whether a compaction is followed by a session start; where not, the next prompt carries the briefing. */
    public boolean restartsAfterCompaction() {
        return restartsAfterCompaction;
    }

    /**
     * Whether a conversation that starts is briefed with its first prompt: Gemini puts what it hears at the start before
     * the prompt, and forgets a prompt that begins like that when it is resumed.
     */
    boolean briefsAtPrompt() {
        return this == GEMINI;
    }

    /** Whether calling us at this event does anything for the agent; only such hooks are installed. */
    public boolean wants(HookEvent event) {
        return switch (event) {
            case SESSION_START, PRE_COMPACT, SESSION_END, STOP -> true;
            case USER_PROMPT -> !restartsAfterCompaction;
            case POST_COMPACT -> false;
        };
    }

    public static Optional<HookHost> named(String word) {
        for (HookHost host : values()) {
            if (host.word().equals(word)) {
                return Optional.of(host);
            }
        }
        return Optional.empty();
    }
}
