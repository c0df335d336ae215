package dev.shiftlog.change;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.StepStatus;
import java.util.Optional;

/**
 * Changes one field of an entry. It carries the value that its maker saw: where another has changed
 * the field meanwhile, the edit is refused as a conflict. Without a seen value it always applies.
 */
record EditEntry(String id, String field, Optional<String> seen, String value) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Optional<Entry> found = logbook.session().find(id);
        if (found.isEmpty()) {
            return new Outcome.Refused("there is no entry " + id + "; 'shiftlog status --ids' shows them");
        }
        Entry entry = found.get();
        if (!entry.kind().fields().contains(field)) {
            return new Outcome.Refused(
                    "this " + entry.kind().word() + " has no field \"" + field + "\"; it has "
                            + String.join(", ", entry.kind().fields()));
        }
        String current = current(entry);
        if (current.equals(value)) {
            return new Outcome.Unchanged();
        }
        if (seen.isPresent() && !seen.get().equals(current)) {
            return new Outcome.Refused(id + " was changed meanwhile to: " + current);
        }
        if (value.isBlank() && field.equals(entry.kind().fields().getFirst())) {
            return new Outcome.Refused(
                    "the " + field + " cannot be empty; 'shiftlog remove " + id + "' removes it");
        }
        if (entry.kind() == Kind.STEP && field.equals("status") && StepStatus.named(value).isEmpty()) {
            return new Outcome.Refused("'" + value + "' is no status of a step; it is one of "
                    + String.join(", ", StepStatus.words()));
        }
        return new Outcome.Changed(logbook.with(logbook.session().replacing(entry.with(field, json()))));
    }

    private String current(Entry entry) {
        Json json = entry.fields().get(field).orElse(Json.of(""));
        return json.asText()
                .or(() -> json.asLong().map(String::valueOf))
                .orElse(json.isTrue() ? "true" : "false");
    }

    private Json json() {
        if (field.equals("status")) {
            return Json.of(StepStatus.named(value).map(StepStatus::word).orElse(value));
        }
        return field.equals("done") ? Json.of(value.equals("true")) : Json.of(value);
    }

    @Override
    public String summary() {
        return id + " " + field + ": " + value;
    }

    @Override
    public JsonObject toJson() {
        JsonObject.Builder json = ChangeJson.named("edit")
                .with("id", id)
                .with("field", field)
                .with("value", value);
        seen.ifPresent(text -> json.with("seen", text));
        return json.build();
    }
}
