package dev.shiftlog.resumestate;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Note;
import dev.shiftlog.session.Session;
import java.util.Optional;

/**
 * Where a session that was restored came from: a note that people can read, which carries what of the
 * state has no place among the session's entries.
 */
final class Origin {
    private static final String KEY = "session_state";
    private static final String ROLE = "session_state_role";
    private static final String ARCHITECTURE = "architecture_notes";

    private Origin() {}

    static Note of(StateDocument state) {
        String text = "Restored from " + state.id() + " of " + state.project() + ", saved "
                + state.timestamp();
        return new Note("", text, "", JsonObject.with(KEY, leftOver(state.json())).build());
    }

    static Note architecture(String text) {
        return new Note("", text, "", JsonObject.with(ROLE, ARCHITECTURE).build());
    }

    static boolean isArchitecture(Note note) {
        return note.rest().text(ROLE).equals(ARCHITECTURE);
    }

    static boolean isOrigin(Note note) {
        return note.rest().get(KEY).isPresent();
    }

    /** The state that the session was last restored from, without what became entries. */
    static Optional<Note> in(Session session) {
        return session.notes().stream().filter(Origin::isOrigin).reduce((_, later) -> later);
    }

    static JsonObject state(Note origin) {
        return origin.rest().object(KEY);
    }

    private static JsonObject leftOver(JsonObject state) {
        JsonObject.Builder rest = state.edit().without("todos").without("next_prompts");
        keep(rest, state, "objectives", "primary", "secondary");
        keep(rest, state, "progress", "completed", "in_progress", "blocked");
        keep(rest, state, "files", "created", "modified", "deleted");
        keep(rest, state, "errors", "unresolved", "resolved");
        keep(rest, state, "tests", "passing", "failing", "skipped", "failed_paths");
        keep(rest, state, "context", "key_decisions", "architecture_notes");
        return rest.build();
    }

    private static void keep(JsonObject.Builder rest, JsonObject state, String part, String... entries) {
        if (state.get(part).isEmpty()) {
            return;
        }
        JsonObject.Builder left = state.object(part).edit();
        for (String key : entries) {
            left.without(key);
        }
        rest.with(part, left.build());
    }

    /** The session's own files tell time without a zone. */
    static String localTime(String utc) {
        return utc.endsWith("Z") ? utc.substring(0, utc.length() - 1) : utc;
    }
}
