package dev.shiftlog.catalog;

import static java.util.Objects.requireNonNull;

/** A place in a conversation that holds what was searched for, with some text around it. */
public record Hit(Entry entry, long position, String before, String match, String after) {
    public Hit {
        requireNonNull(entry);
        requireNonNull(before);
        requireNonNull(match);
        requireNonNull(after);
    }
}
