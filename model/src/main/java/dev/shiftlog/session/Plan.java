package dev.shiftlog.session;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is going to be done, as a whole; its steps are entries of the session. {@code revisedAt} is
 * empty until the plan is revised. A revision is kept as the JSON it was written as, because only
 * people read it.
 */
public record Plan(String description, String createdAt, String revisedAt, List<JsonObject> revisions,
        JsonObject rest) {
    public Plan {
        revisions = List.copyOf(revisions);
    }

    /** A plan made just now. */
    public static Plan of(String description, String createdAt) {
        return new Plan(description, createdAt, "", List.of(), JsonObject.EMPTY);
    }

    /** The plan that the JSON describes; its steps are read apart from it. */
    public static Plan read(JsonObject json) {
        List<JsonObject> revisions = new ArrayList<>();
        for (Json revision : json.list("revision_history")) {
            revisions.add(revision.asObject());
        }
        return new Plan(
                json.text("description"),
                json.text("created_at"),
                json.text("revised_at"),
                revisions,
                Entry.restOf(json, "description", "steps", "created_at", "revised_at", "revision_history"));
    }

    /** The plan with another description, remembering the one it had and why it changed. */
    public Plan revised(String newDescription, String reason, String when) {
        List<JsonObject> history = new ArrayList<>(revisions);
        history.add(JsonObject.with("previous_description", description)
                .with("reason", reason)
                .with("revised_at", when)
                .build());
        return new Plan(newDescription, createdAt, when, history, rest);
    }

    /** The plan with another description, for mending a word: nothing is remembered. */
    public Plan withDescription(String changed) {
        return new Plan(changed, createdAt, revisedAt, revisions, rest);
    }

    /** The plan without its steps. */
    public JsonObject toJson() {
        return toJson(List.of()).edit().without("steps").build();
    }

    /** The plan as it is written, around the steps given. */
    JsonObject toJson(List<Json> steps) {
        return JsonObject.with("description", description)
                .with("steps", new JsonArray(steps))
                .with("created_at", createdAt)
                .with("revised_at", revisedAt.isEmpty() ? JsonNull.INSTANCE : Json.of(revisedAt))
                .with("revision_history", new JsonArray(List.copyOf(revisions)))
                .withAll(rest)
                .build();
    }
}
