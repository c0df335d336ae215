package dev.shiftlog.context;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A rendered context.md, how large it is for a host, and what was left out to make it fit. */
public record ContextDocument(String text, Size size, Budget budget, List<Cut> cuts) {
    public ContextDocument {
        requireNonNull(text);
        requireNonNull(size);
        requireNonNull(budget);
        cuts = List.copyOf(cuts);
    }
}
