package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import java.util.Optional;

/** Closes an error with what solved it. */
record ResolveProblem(String id, String how) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Problem> problem = logbook.session().problem(id);
        if (problem.isEmpty()) {
            return new Outcome.Refused(Problems.unknown(id));
        }
        Problem resolved = problem.get().resolved(how, stamp.time());
        return new Outcome.Changed(logbook.with(logbook.session().replacing(resolved)));
    }

    @Override
    public String summary() {
        return "resolved " + id + (how.isEmpty() ? "" : ": " + how);
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("resolve").with("id", id).with("how", how).build();
    }
}
