package dev.shiftlog.session;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;

/**
 * One line of the shift log. Its id is empty until the session gives it one; {@code rest} holds what
 * other programs wrote beside the fields we know.
 */
public sealed interface Entry permits Step, Progress, Decision, DeadEnd, Problem, TestRun, CommandRun, Todo,
        Prompt, Note, Objective, Blocker, ConversationLink, TouchedFile {
    /** The key under which, in other programs' shapes, stands what is ours alone. */
    String OURS = "shiftlog";

    Kind kind();

    String id();

    /** When the entry was made, in local time, or empty where that is not known. */
    default String timestamp() {
        return "";
    }

    /** What other programs wrote beside the fields we know. */
    JsonObject rest();

    /** All fields but the id, in the order in which they are written. */
    JsonObject fields();

    /** The one line that stands for this entry in lists. */
    String text();

    /** What explains the text: a reason, notes, a detail; empty where there is none. */
    default String explanation() {
        return "";
    }

    /** The entry with its id and all fields, as it is written. */
    default JsonObject toJson() {
        JsonObject.Builder json = fields().edit().withAll(rest());
        if (!id().isEmpty()) {
            json.with(OURS, rest().object(OURS).edit().with("id", id()).build());
        }
        return json.build();
    }

    /** The same entry under another id. */
    default Entry withId(String id) {
        JsonObject ours = rest().object(OURS).edit().with("id", id).build();
        return kind().read(fields().edit().withAll(rest()).with(OURS, ours).build());
    }

    /** The same entry with one field changed; what the field cannot hold, it drops. */
    default Entry with(String field, Json value) {
        return kind().read(toJson().edit().with(field, value).build());
    }

    /** The id that was written into the entry, or an empty one. */
    static String idIn(JsonObject json) {
        return json.object(OURS).text("id");
    }

    /** What is left of the JSON when the named fields and our id are taken away. */
    static JsonObject restOf(JsonObject json, String... known) {
        JsonObject rest = json.without(known);
        JsonObject ours = json.object(OURS).without("id");
        return ours.isEmpty() ? rest.without(OURS) : rest.edit().with(OURS, ours).build();
    }
}
