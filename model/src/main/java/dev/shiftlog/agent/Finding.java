package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

/** A fault of a conversation: its name in the format's table, what the tool makes of it, and where. */
public record Finding(String fault, Severity severity, String effect, long count, String place) {
    public Finding {
        requireNonNull(fault);
        requireNonNull(severity);
        requireNonNull(effect);
        requireNonNull(place);
    }

    /** How bad it is for a resume. */
    public enum Severity {
        /** Resumes, and something is shown or sent otherwise than one would think. */
        HINT,
        /** Resumes, and something is lost. */
        LOSS,
        /** Does not resume. */
        FATAL
    }
}
