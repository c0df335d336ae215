package dev.shiftlog.secret;

import static java.util.Objects.requireNonNull;

/** A suspicious piece of a text, from start up to and without end; it never carries the piece itself. */
public record Finding(SecretKind kind, int start, int end) {
    public Finding {
        requireNonNull(kind);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a finding covers at least one character");
        }
    }
}
