package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

/** A fault of a conversation, how often, and where it was seen first. */
public record Finding(Fault fault, long count, String place) {
    public Finding {
        requireNonNull(fault);
        requireNonNull(place);
    }
}
