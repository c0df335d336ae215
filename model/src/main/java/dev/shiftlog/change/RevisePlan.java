package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Plan;
import java.util.Optional;

/** Revises the plan for a reason; an empty description keeps the one it has. */
record RevisePlan(String reason, String description) implements Change {
    static final String NO_PLAN = "No plan set. Run 'shiftlog plan' first.";

    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Plan> plan = logbook.session().plan();
        if (plan.isEmpty()) {
            return new Outcome.Refused("No plan to revise. Run 'shiftlog plan' first.");
        }
        String changed = description.isEmpty() ? plan.get().description() : description;
        Plan revised = plan.get().revised(changed, reason, stamp.time());
        return new Outcome.Changed(logbook.with(logbook.session().withPlan(Optional.of(revised))));
    }

    @Override
    public String summary() {
        return "plan revised: " + reason;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("revise").with("reason", reason).with("description", description).build();
    }
}
