package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** One step of the plan. */
public record Step(String id, String title, String detail, StepStatus status, String notes,
        JsonObject rest) implements Entry {
    /** A new pending step. */
    public static Step of(String title) {
        return new Step("", title, "", StepStatus.PENDING, "", JsonObject.EMPTY);
    }

    static Step read(JsonObject json) {
        return new Step(
                Entry.idIn(json),
                json.text("title"),
                json.text("detail"),
                new StepStatus(json.optionalText("status").orElse(StepStatus.PENDING.word())),
                json.text("notes"),
                Entry.restOf(json, "title", "detail", "status", "notes"));
    }

    public Step withStatus(StepStatus changed) {
        return new Step(id, title, detail, changed, notes, rest);
    }

    public Step withNotes(String changed) {
        return new Step(id, title, detail, status, changed, rest);
    }

    @Override
    public Kind kind() {
        return Kind.STEP;
    }

    @Override
    public String text() {
        return title;
    }

    @Override
    public String explanation() {
        return notes.isEmpty() ? detail : notes;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("title", title)
                .with("detail", detail)
                .with("status", status.word())
                .with("notes", notes)
                .build();
    }
}
