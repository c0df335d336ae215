package dev.shiftlog.resumestate;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.nio.file.Path;

/**
 * How the project wants its state kept, in config.json under {@code shiftlog.sessionState}; what is
 * not said there is as session-resume has it.
 */
public record StateConfig(boolean autoSave, boolean saveOnError, int maxHistory, String archiveLocation,
        String stateFile, boolean includeGitDiff, boolean compressOldSessions) {
    private static final int MOST_HISTORY = 20;

    /** What applies to a project: its config.json as a whole. */
    public static StateConfig in(JsonObject config) {
        JsonObject said = config.object("shiftlog").object("sessionState");
        return new StateConfig(is(said, "auto_save"), is(said, "save_on_error"),
                Math.clamp(said.number("max_history", MOST_HISTORY), 1, 10_000),
                inside(said.text("archive_location"), ".session-history"),
                inside(said.text("state_file"), ".session-state.json"),
                is(said, "include_git_diff"), is(said, "compress_old_sessions"));
    }

    private static boolean is(JsonObject said, String key) {
        return said.get(key).map(Json::isTrue).orElse(true);
    }

    /** A path from a file never leaves the project. */
    private static String inside(String said, String otherwise) {
        if (said.isBlank()) {
            return otherwise;
        }
        Path path = Path.of(said).normalize();
        boolean leaves = path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty();
        return leaves ? otherwise : path.toString();
    }
}
