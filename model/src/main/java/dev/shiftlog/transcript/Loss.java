package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

/** What a target cannot hold as it was: declared before anything is written. */
public record Loss(Item item, Fate fate, String reason, long count, String example) {
    public Loss {
        requireNonNull(item);
        requireNonNull(fate);
        requireNonNull(reason);
        requireNonNull(example);
    }

    /** What is concerned. */
    public enum Item {
        TEXT,
        REASONING,
        TOOL_NAME,
        TOOL_ARGUMENTS,
        TOOL_RESULT,
        OUTCOME,
        IMAGE,
        UNKNOWN_BLOCK,
        COMPACTION,
        SIDE_CHAIN,
        SYSTEM_NOTE,
        TITLE,
        TIME,
        MODEL,
        USAGE,
        BRANCH,
        ID
    }

    /** What becomes of it. */
    public enum Fate {
        /** Another form that means the same and can be mapped back. */
        MAPPED,
        /** Still readable, as text. */
        FLATTENED,
        DROPPED,
        /** Written as it is; the target itself shortens or leaves it out when it talks to its model. */
        LEFT_TO_TARGET
    }
}
