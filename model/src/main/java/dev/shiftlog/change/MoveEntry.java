package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Logbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves an entry within its kind, behind another one, or to the front for an empty id. */
record MoveEntry(String id, String behind) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Entry> found = logbook.session().find(id);
        if (found.isEmpty()) {
            return new Outcome.Refused("there is no entry " + id + " any more");
        }
        List<Entry> before = logbook.session().entries(found.get().kind());
        List<Entry> moved = moved(before, found.get());
        if (moved.size() != before.size()) {
            return new Outcome.Refused("there is no entry " + behind + " any more to put " + id + " behind");
        }
        return moved.equals(before)
                ? new Outcome.Unchanged()
                : new Outcome.Changed(logbook.with(logbook.session().with(found.get().kind(), moved)));
    }

    private List<Entry> moved(List<Entry> entries, Entry entry) {
        List<Entry> moved = new ArrayList<>();
        if (behind.isEmpty()) {
            moved.add(entry);
        }
        for (Entry other : entries) {
            if (other != entry) {
                moved.add(other);
                if (other.id().equals(behind)) {
                    moved.add(entry);
                }
            }
        }
        return moved;
    }

    @Override
    public String summary() {
        return behind.isEmpty() ? "moved " + id + " to the front" : "moved " + id + " behind " + behind;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("move").with("id", id).with("behind", behind).build();
    }
}
