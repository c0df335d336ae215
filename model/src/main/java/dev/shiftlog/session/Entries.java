package dev.shiftlog.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All entries of a session, by kind, each kind in its order. */
final class Entries {
    static final Entries NONE = new Entries(new EnumMap<>(Kind.class));

    private final Map<Kind, List<Entry>> byKind;

    private Entries(Map<Kind, List<Entry>> byKind) {
        this.byKind = byKind;
    }

    List<Entry> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    Entries with(Kind kind, List<Entry> entries) {
        Map<Kind, List<Entry>> changed = new EnumMap<>(Kind.class);
        changed.putAll(byKind);
        changed.put(kind, List.copyOf(entries));
        return new Entries(changed);
    }

    Optional<Entry> find(String id) {
        for (List<Entry> entries : byKind.values()) {
            for (Entry entry : entries) {
                if (entry.id().equals(id)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        for (List<Entry> entries : byKind.values()) {
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
