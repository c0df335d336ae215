package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Session;
import java.util.Optional;

/** Takes an entry of a past session into this one, once. */
record CarryOver(Entry entry) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Session session = logbook.session();
        for (Entry known : session.entries(entry.kind())) {
            if (known.id().equals(entry.id()) || known.text().equals(entry.text())) {
                return new Outcome.Unchanged();
            }
        }
        if (entry.kind() == Kind.STEP && session.plan().isEmpty()) {
            session = session.withPlan(Optional.of(Plan.of("Carried over", stamp.time())));
        }
        return new Outcome.Changed(logbook.with(session.plus(entry)));
    }

    @Override
    public String summary() {
        return "carried over " + entry.kind().word() + ": " + entry.text();
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("carry")
                .with("kind", entry.kind().key())
                .with("entry", entry.toJson())
                .build();
    }
}
