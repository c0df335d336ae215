package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** A remark that is neither progress nor decision. */
public record Note(String id, String text, String timestamp, JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static Note of(String text) {
        return new Note("", text, "", JsonObject.EMPTY);
    }

    static Note read(JsonObject json) {
        return new Note(
                Entry.idIn(json),
                json.text("text"),
                json.text("timestamp"),
                Entry.restOf(json, "text", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.NOTE;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("text", text)
                .with("timestamp", timestamp)
                .build();
    }
}
