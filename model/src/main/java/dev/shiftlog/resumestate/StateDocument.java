package dev.shiftlog.resumestate;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The content of a .session-state.json. What it holds beside the known fields is kept as it is. */
public record StateDocument(JsonObject json) {
    /** Other programs use the same file name with other shapes; theirs must not be overwritten. */
    static boolean isOurs(Json document) {
        JsonObject json = document.asObject();
        return json.optionalText("session_id").isPresent() && json.optionalText("project").isPresent()
                && (json.get("objectives").isPresent() || json.get("progress").isPresent());
    }

    public String id() {
        return json.text("session_id");
    }

    /** The same state under another id. */
    StateDocument withId(String id) {
        return new StateDocument(json.edit().with("session_id", id).build());
    }

    public String project() {
        return json.text("project");
    }

    /** When it was saved, in UTC: 2026-04-16T20:00:00Z. */
    public String timestamp() {
        return json.text("timestamp");
    }

    public String objective() {
        return json.object("objectives").text("primary");
    }

    List<String> secondaryObjectives() {
        return json.object("objectives").texts("secondary");
    }

    String status() {
        return json.object("objectives").optionalText("status").orElse("in-progress");
    }

    List<String> completed() {
        return json.object("progress").texts("completed");
    }

    List<String> inProgress() {
        return json.object("progress").texts("in_progress");
    }

    List<String> blocked() {
        return json.object("progress").texts("blocked");
    }

    List<String> files(String change) {
        return json.object("files").texts(change);
    }

    List<JsonObject> unresolved() {
        return objects(json.object("errors").list("unresolved"));
    }

    List<JsonObject> resolved() {
        return objects(json.object("errors").list("resolved"));
    }

    long failingTests() {
        return json.object("tests").number("failing", 0);
    }

    List<String> todos() {
        return json.texts("todos");
    }

    List<String> nextPrompts() {
        return json.texts("next_prompts");
    }

    /** How much of all that was begun is done. */
    public int percentComplete() {
        int all = completed().size() + inProgress().size() + blocked().size() + unresolved().size();
        return all == 0 ? 0 : Math.round(100f * completed().size() / all);
    }

    private static List<JsonObject> objects(List<Json> values) {
        List<JsonObject> objects = new ArrayList<>();
        values.forEach(value -> objects.add(value.asObject()));
        return objects;
    }
}
