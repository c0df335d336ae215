package dev.shiftlog.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids of a session that another program wrote or two programs merged: every entry gets its own. */
final class EntryIds {
    private EntryIds() {}

    /** Gives an id to every entry that has none or one that another entry has. */
    static Session given(Session session) {
        Set<String> taken = new HashSet<>();
        long next = session.heading().nextId();
        Session result = session;
        for (Kind kind : Kind.values()) {
            List<Entry> entries = new ArrayList<>(session.entries(kind));
            boolean changed = false;
            for (int i = 0; i < entries.size(); i++) {
                String id = entries.get(i).id();
                next = Math.max(next, numberIn(id) + 1);
                if (id.isEmpty() || !taken.add(id)) {
                    changed = true;
                    entries.set(i, entries.get(i).withId(""));
                }
            }
            if (changed) {
                result = result.with(kind, entries);
            }
        }
        return numbered(result, next);
    }

    private static Session numbered(Session session, long first) {
        long next = first;
        Session result = session;
        for (Kind kind : Kind.values()) {
            List<Entry> entries = new ArrayList<>(session.entries(kind));
            boolean changed = false;
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).id().isEmpty()) {
                    changed = true;
                    entries.set(i, entries.get(i).withId(kind.prefix() + next++));
                }
            }
            if (changed) {
                result = result.with(kind, entries);
            }
        }
        return next == session.heading().nextId() ? result : result.with(result.heading().withNextId(next));
    }

    private static long numberIn(String id) {
        long number = 0;
        for (int i = 1; i < id.length(); i++) {
            char digit = id.charAt(i);
            if (digit < '0' || digit > '9' || number > Integer.MAX_VALUE) {
                return 0;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }
}
