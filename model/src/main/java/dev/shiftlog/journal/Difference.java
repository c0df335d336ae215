package dev.shiftlog.journal;

import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies between two states of a logbook. What both share by reference is not looked at, so that a
 * change to a session of megabytes costs only what it touches.
 */
public final class Difference {
    private final List<Part> parts = new ArrayList<>();

    private Difference() {}

    public static List<Part> between(Logbook before, Logbook after) {
        Difference difference = new Difference();
        difference.headings(before.session(), after.session());
        for (Kind kind : Kind.values()) {
            difference.entries(kind, before.session().entries(kind), after.session().entries(kind));
        }
        difference.files(before.files(), after.files());
        return difference.parts;
    }

    /** How many entries of each kind the parts are about, in one line; links to conversations are not told. */
    public static String counted(List<Part> parts) {
        int[] counts = new int[Kind.values().length];
        List<String> words = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.OfEntry entry) {
                counts[entry.kind().ordinal()]++;
            } else if (part instanceof Part.OfHeading heading) {
                words.add(heading.field().key());
            }
        }
        for (Kind kind : Kind.values()) {
            int count = counts[kind.ordinal()];
            if (count > 0 && kind != Kind.CONVERSATION) {
                words.add(count + " " + kind.word() + (count == 1 ? "" : "s"));
            }
        }
        return String.join(", ", words);
    }

    private void headings(Session before, Session after) {
        for (HeadingField field : HeadingField.values()) {
            if (field.differs(before, after)) {
                JsonObject was = field.of(before);
                JsonObject is = field.of(after);
                if (!same(was, is)) {
                    parts.add(new Part.OfHeading(field, was, is));
                }
            }
        }
    }

    private void entries(Kind kind, List<Entry> before, List<Entry> after) {
        if (before == after) {
            return;
        }
        int start = 0;
        int shared = Math.min(before.size(), after.size());
        while (start < shared && before.get(start) == after.get(start)) {
            start++;
        }
        List<Entry> oldEntries = before.subList(start, before.size());
        List<Entry> newEntries = after.subList(start, after.size());
        Map<String, Entry> old = byId(oldEntries);
        Map<String, Entry> current = byId(newEntries);
        removed(kind, before, start, current);
        changed(kind, after, start, old);
        order(kind, idsIn(oldEntries, current), idsIn(newEntries, old));
    }

    private void removed(Kind kind, List<Entry> before, int start, Map<String, Entry> current) {
        for (int i = start; i < before.size(); i++) {
            Entry entry = before.get(i);
            if (!current.containsKey(entry.id())) {
                parts.add(new Part.OfEntry(
                        kind, entry.id(), Optional.of(entry.toJson()), Optional.empty(), behind(before, i)));
            }
        }
    }

    private void changed(Kind kind, List<Entry> after, int start, Map<String, Entry> old) {
        for (int i = start; i < after.size(); i++) {
            Entry entry = after.get(i);
            Entry was = old.get(entry.id());
            if (was == entry) {
                continue;
            }
            JsonObject json = entry.toJson();
            if (was == null) {
                parts.add(new Part.OfEntry(
                        kind, entry.id(), Optional.empty(), Optional.of(json), behind(after, i)));
            } else if (!same(was.toJson(), json)) {
                parts.add(new Part.OfEntry(
                        kind, entry.id(), Optional.of(was.toJson()), Optional.of(json), behind(after, i)));
            }
        }
    }

    private void order(Kind kind, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            parts.add(new Part.OfOrder(kind, before, after));
        }
    }

    /** Files are compared only where somebody described them: the rest a scan finds again. */
    private void files(FileMap before, FileMap after) {
        if (before == after) {
            return;
        }
        for (String path : before.described()) {
            String is = after.descriptions().get(path);
            if (!before.descriptions().get(path).equals(is)) {
                parts.add(new Part.OfFile(
                        path, Optional.of(before.descriptions().get(path)), Optional.ofNullable(is)));
            }
        }
        for (String path : after.described()) {
            String was = before.descriptions().getOrDefault(path, "");
            if (was.isEmpty()) {
                parts.add(new Part.OfFile(path, Optional.ofNullable(before.descriptions().get(path)),
                        Optional.of(after.descriptions().get(path))));
            }
        }
    }

    private static String behind(List<Entry> entries, int index) {
        return index == 0 ? "" : entries.get(index - 1).id();
    }

    private static Map<String, Entry> byId(List<Entry> entries) {
        Map<String, Entry> byId = new HashMap<>();
        for (Entry entry : entries) {
            byId.put(entry.id(), entry);
        }
        return byId;
    }

    private static List<String> idsIn(List<Entry> entries, Map<String, Entry> others) {
        List<String> ids = new ArrayList<>();
        for (Entry entry : entries) {
            if (others.containsKey(entry.id())) {
                ids.add(entry.id());
            }
        }
        return ids;
    }

    /** Compares by what is written: the first use of a record's own equals costs a call 11 ms. */
    static boolean same(Json one, Json other) {
        return JsonWriter.line(one).equals(JsonWriter.line(other));
    }

    /** The same for what may be missing. The equals of a record costs more at its first use than a call. */
    static boolean same(Optional<Json> one, Optional<Json> other) {
        return one.isPresent() && other.isPresent()
                ? same(one.get(), other.get())
                : one.isEmpty() && other.isEmpty();
    }
}
