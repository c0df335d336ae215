package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** A choice that later sessions must know, and why it was made. */
public record Decision(String id, String choice, String reason, String timestamp,
        JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static Decision of(String choice, String reason) {
        return new Decision("", choice, reason, "", JsonObject.EMPTY);
    }

    static Decision read(JsonObject json) {
        return new Decision(
                Entry.idIn(json),
                json.text("choice"),
                json.text("reason"),
                json.text("timestamp"),
                Entry.restOf(json, "choice", "reason", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.DECISION;
    }

    @Override
    public String text() {
        return choice;
    }

    @Override
    public String explanation() {
        return reason;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("choice", choice)
                .with("reason", reason)
                .with("timestamp", timestamp)
                .build();
    }
}
