package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** What to say to the next agent. */
public record Prompt(String id, String text, String timestamp, JsonObject rest) implements Entry {
    /** A new one, which gets its id and time when it is added. */
    public static Prompt of(String text) {
        return new Prompt("", text, "", JsonObject.EMPTY);
    }

    static Prompt read(JsonObject json) {
        return new Prompt(
                Entry.idIn(json),
                json.text("text"),
                json.text("timestamp"),
                Entry.restOf(json, "text", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.PROMPT;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("text", text)
                .with("timestamp", timestamp)
                .build();
    }
}
