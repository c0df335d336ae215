package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import java.util.Optional;

/** Notes what was tried against an error. */
record AttemptProblem(String id, String what) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Problem> problem = logbook.session().problem(id);
        if (problem.isEmpty()) {
            return new Outcome.Refused(Problems.unknown(id));
        }
        if (problem.get().isBeingTried(what)) {
            return new Outcome.Unchanged();
        }
        Problem tried = problem.get().tried(what, stamp.time());
        return new Outcome.Changed(logbook.with(logbook.session().replacing(tried)));
    }

    @Override
    public String summary() {
        return "tried on " + id + ": " + what;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("attempt").with("id", id).with("what", what).build();
    }
}
