package dev.shiftlog.hook;

import java.util.Locale;
import java.util.Optional;

/** A moment in a conversation at which an agent tool calls us. */
public enum HookEvent {
    SESSION_START("conversation, source, folder", "links the conversation to the session",
            "the work, after a compaction, on a resume, or on a fresh start with work of this day"),
    PRE_COMPACT("conversation, transcript, trigger",
            "keeps the transcript, links the conversation, writes RESUME.md and context.md", ""),
    POST_COMPACT("conversation", "links the conversation", ""),
    SESSION_END("conversation", "links the conversation, harvests it", ""),
    STOP("conversation", "links the conversation, harvests it", ""),
    USER_PROMPT("conversation", "", "the work, once, where the moment itself could not tell it");

    private final String reads;
    private final String does;
    private final String tells;

    HookEvent(String reads, String does, String tells) {
        this.reads = reads;
        this.does = does;
        this.tells = tells;
    }

    /** What of the host's payload is read. */
    public String reads() {
        return reads;
    }

    /** The changes that are made, or nothing. */
    public String does() {
        return does;
    }

    /** What the agent is told, or nothing. */
    public String tells() {
        return tells;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HookEvent> named(String word) {
        for (HookEvent event : values()) {
            if (event.word().equals(word)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
