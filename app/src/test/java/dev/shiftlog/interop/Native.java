package dev.shiftlog.interop;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the rich talk as an agent itself does, so that what we read is not what we wrote. */
abstract class Native {
    static final String ID = "7d3c1c1e-5b1a-4f6e-9a53-0c4f6f1b2a77";
    static final String FOLDER = "/srv/app";

    private final List<String> lines = new ArrayList<>();
    private int number;
    private int seconds;

    static Native of(String agent) {
        return switch (agent) {
            case "claude" -> new NativeClaude();
            case "gemini" -> new NativeGemini();
            case "codex" -> new NativeCodex();
            case "copilot" -> new NativeCopilot();
            case "agy" -> new NativeAgy();
            default -> throw new IllegalArgumentException(agent);
        };
    }

    /** Writes it below the agent's home and answers the file. */
    Path write(Path home) throws IOException {
        Agent agent = Agents.named(agent()).orElseThrow();
        begin();
        for (RichTalk.Step step : RichTalk.steps(agent.tools())) {
            switch (step) {
                case RichTalk.Step.Compacted compacted -> compacted(compacted.summary());
                case RichTalk.Step.Prompt prompt -> prompt(prompt.text(), prompt.picture());
                case RichTalk.Step.Answer answer -> answer(answer);
            }
        }
        Path file = home.resolve(file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file;
    }

    abstract String agent();

    /** Relative to the agent's home. */
    abstract String file();

    abstract void begin();

    abstract void compacted(String summary);

    abstract void prompt(String text, boolean picture);

    abstract void answer(RichTalk.Step.Answer answer);

    final void line(Json record) {
        lines.add(JsonWriter.line(record));
    }

    final String newId() {
        return "00000000-0000-4000-8000-%012d".formatted(++number);
    }

    final String time() {
        seconds++;
        return "2026-11-20T09:%02d:%02d.000Z".formatted(seconds / 60, seconds % 60);
    }

    static JsonObject.Builder with(String key, String value) {
        return JsonObject.with(key, value);
    }

    static JsonObject.Builder with(String key, Json value) {
        return JsonObject.with(key, value);
    }

    static Json list(Json... elements) {
        return new JsonArray(List.of(elements));
    }
}
