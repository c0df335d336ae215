package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets a step's status, and its notes where some are given. The step is named by title or id. */
record ChangeStep(String name, StepStatus status, Optional<String> notes) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        if (logbook.session().plan().isEmpty()) {
            return new Outcome.Refused(RevisePlan.NO_PLAN);
        }
        Optional<Step> step = find(logbook.session().steps());
        if (step.isEmpty()) {
            return new Outcome.Refused(notFound(logbook.session().steps()));
        }
        Step changed = step.get().withStatus(status);
        if (notes.isPresent()) {
            changed = changed.withNotes(notes.get());
        }
        if (changed.status().word().equals(step.get().status().word())
                && changed.notes().equals(step.get().notes())) {
            return new Outcome.Unchanged();
        }
        return new Outcome.Changed(logbook.with(logbook.session().replacing(changed)));
    }

    private Optional<Step> find(List<Step> steps) {
        for (Step step : steps) {
            if (step.title().strip().equalsIgnoreCase(name.strip())) {
                return Optional.of(step);
            }
        }
        for (Step step : steps) {
            if (step.id().equals(name)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private String notFound(List<Step> steps) {
        List<String> titles = new ArrayList<>();
        for (Step step : steps) {
            titles.add("'" + step.title() + "'");
        }
        String known = titles.isEmpty()
                ? "It has no steps."
                : "Its steps: " + String.join(", ", titles) + ".";
        return "Step '" + name + "' not found in plan. " + known;
    }

    @Override
    public String summary() {
        return "step " + name + ": " + status.word();
    }

    @Override
    public JsonObject toJson() {
        JsonObject.Builder json = ChangeJson.named("step").with("name", name).with("status", status.word());
        notes.ifPresent(text -> json.with("notes", text));
        return json.build();
    }
}
