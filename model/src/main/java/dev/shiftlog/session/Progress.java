package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** Something that was done. */
public record Progress(String id, String message, String timestamp, JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static Progress of(String message) {
        return new Progress("", message, "", JsonObject.EMPTY);
    }

    static Progress read(JsonObject json) {
        return new Progress(
                Entry.idIn(json),
                json.text("message"),
                json.text("timestamp"),
                Entry.restOf(json, "message", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.PROGRESS;
    }

    @Override
    public String text() {
        return message;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("message", message)
                .with("timestamp", timestamp)
                .build();
    }
}
