package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** A goal beside the task. */
public record Objective(String id, String text, boolean done, String timestamp,
        JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static Objective of(String text) {
        return new Objective("", text, false, "", JsonObject.EMPTY);
    }

    static Objective read(JsonObject json) {
        return new Objective(
                Entry.idIn(json),
                json.text("text"),
                json.isTrue("done"),
                json.text("timestamp"),
                Entry.restOf(json, "text", "done", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.OBJECTIVE;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("text", text).with("done", done).with("timestamp", timestamp).build();
    }
}
