package dev.shiftlog.cli.hook;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A project in which hooks fire. */
record HookProject(Path root) {
    static final String FLOW_LINE = "Stitch flow in progress (flow: ideate). Active project 3780 \"Velvet Cinema\"."
            + " 1 screen(s) generated. PRD draft at .stitch/session/prd-draft.md. Re-read .stitch/session/state.json and"
            + " the PRD draft before continuing. Continue the flow, do not restart it.";

    Answer fire(String event, String payload, String... more) {
        String[] call = new String[2 + more.length];
        call[0] = "hook";
        call[1] = event;
        System.arraycopy(more, 0, call, 2, more.length);
        return shiftlog().saying(payload).run(call);
    }

    ShiftlogRun shiftlog() {
        return ShiftlogRun.in(root).with(Map.of("HOME", root.resolve("home").toString()));
    }

    /** The flow of the recorded calls. */
    HookProject withFlow() {
        ShiftlogRun shiftlog = shiftlog();
        shiftlog.run("flow", "init", "ideate");
        shiftlog.run("flow", "set-project", "3780", "Velvet Cinema", "DESKTOP");
        shiftlog.run("flow", "add-screen", "1", "Home");
        shiftlog.saying("draft").run("flow", "append-prd");
        return this;
    }

    /** A session with work of this day, by the clock of the tests. */
    HookProject withSession() throws IOException {
        write(".stitch/config.json", "{\"project_name\": \"my-api\", \"tech_stack\": [\"Java\"]}");
        write(".stitch/current_session.json", """
                {"id": "2026-11-21_090000", "started_at": "2026-11-21T09:00:00.000001", "ended_at": null,
                 "task": "Build auth with JWT",
                 "plan": {"description": "Auth", "steps": [
                   {"title": "Schema", "detail": "", "status": "done", "notes": ""},
                   {"title": "Password reset flow", "detail": "", "status": "in-progress", "notes": ""}],
                   "created_at": "2026-11-21T09:00:00.000001", "revised_at": null, "revision_history": []},
                 "progress": [{"message": "Login returns JWT", "timestamp": "2026-11-21T09:30:00.000001"}],
                 "decisions": [], "dead_ends": [{"what": "bcrypt", "why": "fails on Windows",
                   "timestamp": "2026-11-21T09:31:00.000001"}], "files_touched": []}
                """);
        return this;
    }

    Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    String payload(String... pairs) {
        JsonObject.Builder payload = JsonObject.with("cwd", root.toString());
        for (int at = 0; at < pairs.length; at += 2) {
            payload.with(pairs[at], pairs[at + 1]);
        }
        return JsonWriter.line(payload.build());
    }

    /** The text that the agent would see, in the form that most hosts take. */
    static String context(Answer answer) {
        try {
            Json json = JsonReader.read(answer.out());
            return json.asObject().object("hookSpecificOutput").text("additionalContext");
        } catch (JsonException noJson) {
            throw new AssertionError("not an answer: " + answer, noJson);
        }
    }
}
