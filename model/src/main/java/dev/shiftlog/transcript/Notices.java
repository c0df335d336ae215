package dev.shiftlog.transcript;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a reading leaves out, on however many threads; the first example of each kind is kept. */
public final class Notices {
    private static final int LONGEST_EXAMPLE = 160;

    private final Map<Notice.Kind, Notice> counted = new EnumMap<>(Notice.Kind.class);

    public synchronized void count(Notice.Kind kind, String example) {
        Notice before = counted.get(kind);
        counted.put(kind, before == null
                ? new Notice(kind, 1, shortened(example))
                : new Notice(kind, before.count() + 1, before.example()));
    }

    /** Counts what another reading of the same source has counted. */
    public synchronized void add(List<Notice> others) {
        for (Notice other : others) {
            counted.merge(other.kind(), other,
                    (before, more) -> new Notice(before.kind(), before.count() + more.count(),
                            before.example()));
        }
    }

    public synchronized List<Notice> all() {
        return List.copyOf(counted.values());
    }

    private static String shortened(String example) {
        return example.length() <= LONGEST_EXAMPLE
                ? example
                : example.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
