package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Logbook;
import java.util.Optional;

/** Takes an entry out of the session. */
record RemoveEntry(String id) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Entry> found = logbook.session().find(id);
        if (found.isEmpty()) {
            return new Outcome.Refused("there is no entry " + id + "; 'shiftlog status --ids' shows them");
        }
        return new Outcome.Changed(logbook.with(logbook.session().without(found.get())));
    }

    @Override
    public String summary() {
        return "removed " + id;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("remove").with("id", id).build();
    }
}
