package dev.shiftlog.change;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets a new plan with pending steps. The plan it takes the place of stays, with its steps, in the
 * new plan's history: another actor may still need it.
 */
record ReplacePlan(String description, List<String> steps) implements Change {
    public ReplacePlan {
        steps = List.copyOf(steps);
    }

    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        if (description.isBlank()) {
            return new Outcome.Refused("a plan needs a description");
        }
        Session session = logbook.session();
        Plan plan = session.plan().isEmpty() ? Plan.of(description, stamp.time()) : replacing(session, stamp);
        Session changed = session.withPlan(Optional.of(plan)).with(Kind.STEP, List.of());
        for (String title : steps) {
            if (!title.isBlank()) {
                changed = changed.plus(Step.of(title));
            }
        }
        return new Outcome.Changed(logbook.with(changed));
    }

    private Plan replacing(Session session, Stamp stamp) {
        Plan old = session.plan().get();
        List<JsonObject> history = new ArrayList<>(old.revisions());
        history.add(JsonObject.with("previous_description", old.description())
                .with("reason", "replaced by " + stamp.actor())
                .with("revised_at", stamp.time())
                .withUnlessEmpty("previous_steps", documents(session.entries(Kind.STEP)))
                .build());
        return new Plan(description, stamp.time(), "", history, old.rest());
    }

    private static List<Json> documents(List<Entry> steps) {
        List<Json> documents = new ArrayList<>();
        for (Entry step : steps) {
            documents.add(step.toJson());
        }
        return documents;
    }

    @Override
    public String summary() {
        return "plan: " + description + (steps.isEmpty() ? "" : " (" + steps.size() + " steps)");
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("plan")
                .with("description", description)
                .with("steps", Json.texts(steps))
                .build();
    }
}
