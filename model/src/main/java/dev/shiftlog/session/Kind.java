package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of entries; a new kind is one record and one line here. */
public enum Kind {
    STEP("s", "step", Place.PLAN, "steps", Step::read, List.of("title", "detail", "status", "notes")),
    PROGRESS("p", "progress", Place.TOP, "progress", Progress::read, List.of("message")),
    DECISION("d", "decision", Place.TOP, "decisions", Decision::read, List.of("choice", "reason")),
    DEAD_END("x", "dead end", Place.TOP, "dead_ends", DeadEnd::read, List.of("what", "why")),
    PROBLEM("e", "error", Place.OURS, "errors", Problem::read, List.of("message", "type", "file", "line")),
    TEST_RUN("t", "test run", Place.OURS, "test_runs", TestRun::read, List.of("command")),
    COMMAND_RUN("r", "run", Place.OURS, "runs", CommandRun::read, List.of("command")),
    TODO("o", "todo", Place.OURS, "todos", Todo::read, List.of("text", "done")),
    PROMPT("q", "next prompt", Place.OURS, "next_prompts", Prompt::read, List.of("text")),
    NOTE("n", "note", Place.OURS, "notes", Note::read, List.of("text")),
    OBJECTIVE("g", "objective", Place.OURS, "objectives", Objective::read, List.of("text", "done")),
    BLOCKER("b", "blocker", Place.OURS, "blocked", Blocker::read, List.of("what", "why")),
    CONVERSATION("c", "conversation", Place.OURS, "conversations", ConversationLink::read, List.of()),
    FILE("f", "file", Place.OURS, "files", TouchedFile::read, List.of("reason"));

    /** Where in the session's JSON the entries of a kind stand. */
    enum Place {
        /** An array at the top level, as stitch-ctx has it. */
        TOP,
        /** The plan's steps, as stitch-ctx has them. */
        PLAN,
        /** An array under the one key that is ours. */
        OURS
    }

    private final String prefix;
    private final String word;
    private final Place place;
    private final String key;
    private final Function<JsonObject, Entry> reader;
    private final List<String> fields;

    Kind(String prefix, String word, Place place, String key, Function<JsonObject, Entry> reader,
            List<String> fields) {
        this.prefix = prefix;
        this.word = word;
        this.place = place;
        this.key = key;
        this.reader = reader;
        this.fields = fields;
    }

    /** The letter that ids of this kind start with. */
    public String prefix() {
        return prefix;
    }

    /** What people call such an entry. */
    public String word() {
        return word;
    }

    /** The fields that a person may edit; the first is the entry's text. */
    public List<String> fields() {
        return fields;
    }

    /** The name of this kind's array in the session's JSON. */
    public String key() {
        return key;
    }

    Place place() {
        return place;
    }

    /** The entry that the JSON object describes. */
    public Entry read(JsonObject json) {
        return reader.apply(json);
    }

    /** The kind whose array in the session's JSON has this name. */
    public static Optional<Kind> ofKey(String key) {
        for (Kind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
