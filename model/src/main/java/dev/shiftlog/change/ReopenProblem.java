package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import java.util.Optional;

/** Opens an error again that was not solved after all. */
record ReopenProblem(String id) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Problem> problem = logbook.session().problem(id);
        if (problem.isEmpty()) {
            return new Outcome.Refused(Problems.unknown(id));
        }
        if (problem.get().isOpen()) {
            return new Outcome.Unchanged();
        }
        return new Outcome.Changed(logbook.with(logbook.session().replacing(problem.get().reopened())));
    }

    @Override
    public String summary() {
        return "reopened " + id;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("reopen").with("id", id).build();
    }
}
