package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** Something to do that is not a step of the plan. */
public record Todo(String id, String text, boolean done, String timestamp, JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static Todo of(String text) {
        return new Todo("", text, false, "", JsonObject.EMPTY);
    }

    static Todo read(JsonObject json) {
        return new Todo(
                Entry.idIn(json),
                json.text("text"),
                json.isTrue("done"),
                json.text("timestamp"),
                Entry.restOf(json, "text", "done", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.TODO;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("text", text).with("done", done).with("timestamp", timestamp).build();
    }
}
