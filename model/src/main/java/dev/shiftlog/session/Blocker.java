package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** Something that cannot go on, and what it waits for. */
public record Blocker(String id, String what, String why, String timestamp,
        JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static Blocker of(String what, String why) {
        return new Blocker("", what, why, "", JsonObject.EMPTY);
    }

    static Blocker read(JsonObject json) {
        return new Blocker(
                Entry.idIn(json),
                json.text("what"),
                json.text("why"),
                json.text("timestamp"),
                Entry.restOf(json, "what", "why", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.BLOCKER;
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
