package dev.shiftlog.catalog;

import java.util.List;

/** What a look at all stores found: the conversations, newest first, and what could not be read. */
public record Listing(List<Entry> entries, List<String> problems) {
    public Listing {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
