package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Step;

/** Adds a step at the end of the plan. */
record AddStep(Step step) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        if (logbook.session().plan().isEmpty()) {
            return new Outcome.Refused(RevisePlan.NO_PLAN);
        }
        if (step.title().isBlank()) {
            return new Outcome.Refused("a step needs a title");
        }
        return new Outcome.Changed(logbook.with(logbook.session().plus(step)));
    }

    @Override
    public String summary() {
        return "step added: " + step.title();
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("add-step").with("entry", step.toJson()).build();
    }
}
