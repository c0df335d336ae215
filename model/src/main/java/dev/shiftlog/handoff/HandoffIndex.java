package dev.shiftlog.handoff;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** INDEX.yaml: the latest handoff at the top, one entry for each session below; unknown keys stay. */
record HandoffIndex(JsonObject fields) {
    static final HandoffIndex EMPTY = new HandoffIndex(JsonObject.with("schema_version", Json.of(1)).build());
    static final String DONE = "DONE";

    HandoffIndex {
        requireNonNull(fields);
    }

    static HandoffIndex parse(String text) throws HandoffException {
        return new HandoffIndex(HandoffYaml.read(text));
    }

    String render() {
        return YamlWriter.write(fields);
    }

    String text(String field) {
        return textIn(fields, field);
    }

    List<JsonObject> sessions() {
        List<JsonObject> sessions = new ArrayList<>();
        for (Json entry : fields.list("sessions")) {
            sessions.add(entry.asObject());
        }
        return sessions;
    }

    Optional<JsonObject> session(String id) {
        return sessions().stream().filter(entry -> textIn(entry, "session_id").equals(id)).findFirst();
    }

    /** The index after the handoff was archived in that file. */
    HandoffIndex with(Handoff handoff, String file) {
        JsonObject entry = entry(handoff, file);
        List<Json> sessions = new ArrayList<>();
        boolean replaced = false;
        for (JsonObject old : sessions()) {
            boolean same = textIn(old, "session_id").equals(handoff.sessionId());
            sessions.add(same ? old.edit().withAll(entry).build() : old);
            replaced |= same;
        }
        if (!replaced) {
            sessions.add(entry);
        }
        JsonObject.Builder changed = fields.edit()
                .with("schema_version", fields.get("schema_version").orElse(Json.of(1)))
                .with("latest_session", handoff.sessionId())
                .with("latest_file", file);
        for (String field : List.of("repo_root", "current_branch", "head_commit", "primary_goal")) {
            changed.with(field, handoff.text(field));
        }
        return new HandoffIndex(changed.with("search_tags", String.join(", ", handoff.texts("search_tags")))
                .with("first_next_action", handoff.firstNextAction())
                .with("sessions", new JsonArray(sessions))
                .build());
    }

    private static JsonObject entry(Handoff handoff, String file) {
        JsonObject.Builder entry = JsonObject.with("session_id", handoff.sessionId()).with("file", file);
        for (String field : List.of("session_date", "generated_at", "agent", "project_root", "repo_root",
                "current_branch", "head_commit", "status", "primary_goal")) {
            entry.with(field, handoff.text(field));
        }
        return entry.with("search_tags", String.join(", ", handoff.texts("search_tags")))
                .with("supersedes", handoff.text("supersedes"))
                .with("first_next_action", handoff.firstNextAction())
                .build();
    }

    /** The index after a session's status was set; a latest session that is done has no next action. */
    HandoffIndex closed(String id, String status) {
        List<Json> sessions = new ArrayList<>();
        for (JsonObject entry : sessions()) {
            boolean meant = textIn(entry, "session_id").equals(id);
            sessions.add(meant ? entry.edit().with("status", status).build() : entry);
        }
        JsonObject.Builder changed = fields.edit().with("sessions", new JsonArray(sessions));
        if (status.equals(DONE) && text("latest_session").equals(id)) {
            changed.with("first_next_action", "");
        }
        return new HandoffIndex(changed.build());
    }

    /** The latest session and, after each arrow, the one it goes on from, as far as they are known. */
    List<String> lineage() {
        List<String> lineage = new ArrayList<>();
        Optional<JsonObject> entry = session(text("latest_session"));
        while (entry.isPresent() && !lineage.contains(textIn(entry.get(), "session_id"))) {
            lineage.add(textIn(entry.get(), "session_id"));
            entry = session(textIn(entry.get(), "supersedes"));
        }
        return lineage;
    }

    static String textIn(JsonObject mapping, String key) {
        return mapping.get(key).flatMap(Handoff::textOf).orElse("");
    }
}
