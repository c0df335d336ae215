package dev.shiftlog.session;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.List;

/** A command that was run under our eyes, and how it ended. */
public record CommandRun(String id, String command, int exit, String timestamp,
        JsonObject rest) implements Entry {
    private static final String SHOWED = "showed";

    public static CommandRun of(String command, int exit) {
        return new CommandRun("", command, exit, "", JsonObject.EMPTY);
    }

    static CommandRun read(JsonObject json) {
        return new CommandRun(
                Entry.idIn(json),
                json.text("command"),
                (int) json.number("exit", 0),
                json.text("timestamp"),
                Entry.restOf(json, "command", "exit", "timestamp"));
    }

    /** The same run with what it showed by name, for where several runs are recorded at one time. */
    public CommandRun showing(List<String> fingerprints) {
        return new CommandRun(id, command, exit, timestamp,
                rest.edit().with(SHOWED, Json.texts(fingerprints)).build());
    }

    /** Whether this was the last run that showed the error. */
    public boolean showed(Problem problem) {
        List<String> names = problem.sighting().fingerprints();
        return timestamp.equals(problem.lastSeen())
                && (rest.get(SHOWED).isEmpty() || rest.texts(SHOWED).stream().anyMatch(names::contains));
    }

    @Override
    public Kind kind() {
        return Kind.COMMAND_RUN;
    }

    @Override
    public String text() {
        return command;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("command", command).with("exit", exit).with("timestamp", timestamp).build();
    }
}
