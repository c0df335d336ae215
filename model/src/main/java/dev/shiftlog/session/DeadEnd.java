package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** Something that was tried and failed, so that nobody tries it again. */
public record DeadEnd(String id, String what, String why, String timestamp,
        JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static DeadEnd of(String what, String why) {
        return new DeadEnd("", what, why, "", JsonObject.EMPTY);
    }

    static DeadEnd read(JsonObject json) {
        return new DeadEnd(
                Entry.idIn(json),
                json.text("what"),
                json.text("why"),
                json.text("timestamp"),
                Entry.restOf(json, "what", "why", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.DEAD_END;
    }

    @Override
    public String text() {
        return what;
    }

    @Override
    public String explanation() {
        return why;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("what", what)
                .with("why", why)
                .with("timestamp", timestamp)
                .build();
    }
}
