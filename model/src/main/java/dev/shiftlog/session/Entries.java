package dev.shiftlog.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All entries of a session, by kind, each kind in its order. */
final class Entries {
    static final Entries NONE = new Entries(Collections.nCopies(Kind.values().length, List.of()));

    /** One list a kind, at the kind's place: a map by enum asks for the constants by reflection first. */
    private final List<List<Entry>> byKind;

    private Entries(List<List<Entry>> byKind) {
        this.byKind = byKind;
    }

    List<Entry> of(Kind kind) {
        return byKind.get(kind.ordinal());
    }

    Entries with(Kind kind, List<Entry> entries) {
        List<List<Entry>> changed = new ArrayList<>(byKind);
        changed.set(kind.ordinal(), List.copyOf(entries));
        return new Entries(changed);
    }

    Optional<Entry> find(String id) {
        for (List<Entry> entries : byKind) {
            for (Entry entry : entries) {
                if (entry.id().equals(id)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        for (List<Entry> entries : byKind) {
            if (!entries.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The entries of one kind as what they are. */
    <T extends Entry> List<T> of(Kind kind, Class<T> type) {
        List<T> typed = new ArrayList<>(of(kind).size());
        for (Entry entry : of(kind)) {
            typed.add(type.cast(entry));
        }
        return typed;
    }
}
