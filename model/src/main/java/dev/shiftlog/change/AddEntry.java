package dev.shiftlog.change;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Logbook;
import java.util.function.UnaryOperator;

/** Adds an entry at the end of its kind, under a new id and the time of the change. */
record AddEntry(Entry entry) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        if (entry.text().isBlank()) {
            return new Outcome.Refused("the " + entry.kind().word() + " needs a text");
        }
        Entry stamped = entry.timestamp().isEmpty() ? entry.with("timestamp", Json.of(stamp.time())) : entry;
        return new Outcome.Changed(
                logbook.with(KeptRuns.in(logbook.session().plus(stamped), entry.kind())));
    }

    @Override
    public Change mapEntry(UnaryOperator<Entry> mapped) {
        return new AddEntry(mapped.apply(entry));
    }

    @Override
    public String summary() {
        return entry.kind().word() + ": " + entry.text();
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("add").with("kind", entry.kind().key()).with("entry", entry.toJson()).build();
    }
}
