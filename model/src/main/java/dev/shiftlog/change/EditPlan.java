package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Plan;
import java.util.Optional;

/** Mends the words of the plan's description, provided that they are still those that were seen. */
record EditPlan(String seen, String description) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Plan> plan = logbook.session().plan();
        if (plan.isEmpty()) {
            return new Outcome.Refused(RevisePlan.NO_PLAN);
        }
        String current = plan.get().description();
        if (current.equals(description)) {
            return new Outcome.Unchanged();
        }
        if (!current.equals(seen)) {
            return new Outcome.Refused("the plan's description was changed meanwhile to: " + current);
        }
        Plan mended = plan.get().withDescription(description);
        return new Outcome.Changed(logbook.with(logbook.session().withPlan(Optional.of(mended))));
    }

    @Override
    public String summary() {
        return "plan description: " + description;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("edit-plan").with("seen", seen).with("description", description).build();
    }
}
