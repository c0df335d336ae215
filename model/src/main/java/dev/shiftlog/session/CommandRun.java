package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** A command that was run under our eyes, and how it ended. */
public record CommandRun(String id, String command, int exit, String timestamp,
        JsonObject rest) implements Entry {
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
