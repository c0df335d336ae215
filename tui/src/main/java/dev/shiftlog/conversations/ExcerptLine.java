package dev.shiftlog.conversations;

/** A line of a conversation as the preview shows it. */
public record ExcerptLine(Kind kind, String text) {
    /** Who or what the line is of. */
    public enum Kind {
        PERSON,
        AGENT,
        THINKING,
        CALL,
        OUTPUT,
        ADDED,
        REMOVED,
        NOTE
    }
}
