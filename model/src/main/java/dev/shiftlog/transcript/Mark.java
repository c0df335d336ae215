package dev.shiftlog.transcript;

/** Why a turn is not simply part of the talk. */
public enum Mark {
    /** Stands for earlier turns that the agent no longer sends. */
    COMPACTION_SUMMARY,
    /** Before the last compaction: only in the full view. */
    COMPACTED,
    /** Rewound, cleared or on a branch that was left: only in the full view. */
    ABANDONED,
    /** Said to or by a sub-agent: only in the full view. */
    SIDE_CHAIN,
    /** Put in by the agent program itself, not typed by the person. */
    INJECTED
}
