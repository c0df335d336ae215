package dev.shiftlog.journal;

import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes recorded parts happen on a logbook, forwards or backwards. Where a thing no longer holds what
 * the record wrote, that is a conflict, and the thing stays as it is unless conflicts are overridden.
 */
public final class Replay {
    private final boolean override;
    private final List<Part> conflicts = new ArrayList<>();
    private Logbook logbook;

    private Replay(Logbook logbook, boolean override) {
        this.logbook = logbook;
        this.override = override;
    }

    /** What came out, and the parts that could not be replayed. */
    public record Result(Logbook logbook, List<Part> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Takes the record's parts back, the last one first; but entries that come back do so at the end and in
     * their order, for each stands behind one that may have gone with it.
     */
    public static Result backwards(JournalRecord record, Logbook logbook, boolean override) {
        List<Part> inverse = new ArrayList<>();
        for (Part part : record.parts().reversed()) {
            if (!isRemoval(part)) {
                inverse.add(part.inverse());
            }
        }
        for (Part part : record.parts()) {
            if (isRemoval(part)) {
                inverse.add(part.inverse());
            }
        }
        return new Replay(logbook, override).run(inverse);
    }

    private static boolean isRemoval(Part part) {
        return part instanceof Part.OfEntry entry && entry.after().isEmpty();
    }

    /** Makes the record's parts happen once more, for a record that did not reach the state. */
    public static Logbook forwards(JournalRecord record, Logbook logbook) {
        return new Replay(logbook, true).run(record.parts()).logbook();
    }

    private Result run(List<Part> parts) {
        for (Part part : parts) {
            if (!part.happenIn(this)) {
                conflicts.add(part);
            }
        }
        return new Result(logbook, conflicts);
    }

    boolean entry(Part.OfEntry part) {
        Optional<Entry> current = logbook.session().find(part.id());
        if (part.before().isEmpty()) {
            if (current.isEmpty()) {
                insert(part.kind().read(part.after().orElseThrow()), part.behind());
            }
            return true;
        }
        if (part.after().isEmpty()) {
            return current.isEmpty() || remove(current.get(), part.before().get());
        }
        return current.isPresent() && restore(current.get(), part.before().get(), part.after().get());
    }

    private boolean remove(Entry current, JsonObject expected) {
        if (!override && !Difference.same(current.toJson(), expected)) {
            return false;
        }
        logbook = logbook.with(logbook.session().without(current));
        return true;
    }

    private void insert(Entry entry, String behind) {
        List<Entry> entries = new ArrayList<>(logbook.session().entries(entry.kind()));
        int index = behind.isEmpty() ? 0 : entries.size();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(behind)) {
                index = i + 1;
            }
        }
        entries.add(index, entry);
        Session session = logbook.session().with(entry.kind(), entries);
        logbook = logbook.with(session);
    }

    private boolean restore(Entry current, JsonObject expected, JsonObject wanted) {
        JsonObject json = current.toJson();
        JsonObject.Builder restored = json.edit();
        Set<String> fields = new LinkedHashSet<>(expected.fields().keySet());
        fields.addAll(wanted.fields().keySet());
        boolean clean = true;
        for (String field : fields) {
            Optional<Json> was = expected.get(field);
            Optional<Json> becomes = wanted.get(field);
            if (Difference.same(was, becomes)) {
                continue;
            }
            if (!override && !Difference.same(json.get(field), was)) {
                clean = false;
            } else if (becomes.isPresent()) {
                restored.with(field, becomes.get());
            } else {
                restored.without(field);
            }
        }
        Entry changed = current.kind().read(restored.build());
        logbook = logbook.with(logbook.session().replacing(changed));
        return clean;
    }

    boolean heading(Part.OfHeading part) {
        JsonObject current = part.field().of(logbook.session());
        if (!override && !Difference.same(current, part.before())) {
            return false;
        }
        logbook = logbook.with(part.field().set(logbook.session(), part.after()));
        return true;
    }

    /** Puts the entries that the part names into its order, in the places that they hold together. */
    boolean order(Part.OfOrder part) {
        List<Entry> entries = logbook.session().entries(part.kind());
        Set<String> named = new LinkedHashSet<>(part.after());
        Map<String, Entry> byId = new HashMap<>();
        for (Entry entry : entries) {
            byId.put(entry.id(), entry);
        }
        List<Entry> wanted = new ArrayList<>();
        for (String id : part.after()) {
            if (byId.containsKey(id)) {
                wanted.add(byId.get(id));
            }
        }
        List<Entry> ordered = new ArrayList<>();
        int next = 0;
        for (Entry entry : entries) {
            ordered.add(named.contains(entry.id()) ? wanted.get(next++) : entry);
        }
        logbook = logbook.with(logbook.session().with(part.kind(), ordered));
        return true;
    }

    boolean file(Part.OfFile part) {
        FileMap files = logbook.files();
        Optional<String> current = Optional.ofNullable(files.descriptions().get(part.path()));
        if (!override && !current.equals(part.before())) {
            return false;
        }
        logbook = logbook.with(part.after().isEmpty()
                ? files.without(part.path())
                : files.describing(part.path(), part.after().get()));
        return true;
    }
}
