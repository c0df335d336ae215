package dev.shiftlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs read what --json prints: the help names every key, and a key that is new is named there first. */
class JsonAnswersTest {
    private static final String ID = "0a000000-0000-4000-8000-000000000001";

    @TempDir
    Path home;
    private ShiftlogRun run;

    @BeforeEach
    void aProjectWithOneOfEach() throws IOException {
        Path project = Files.createDirectory(home.resolve("shop")).toRealPath();
        run = ShiftlogRun.in(project).with(Map.of("HOME", home.toString()));
        List<String[]> calls = List.of(new String[]{"init"}, new String[]{"task", "Build the cart"},
                new String[]{"todo", "Paint it blue"}, new String[]{"note", "It is red"},
                new String[]{"decision", "Blue", "-r", "calm"},
                new String[]{"error", "x is not a function", "--file", "src/a.js", "--line", "3", "--type",
                        "TypeError"});
        calls.forEach(call -> assertEquals(0, run.run(call).code(), String.join(" ", call)));
        Path folder = Files.createDirectories(home.resolve(".claude/projects/x"));
        Files.writeString(folder.resolve(ID + ".jsonl"), """
                {"type":"user","uuid":"u1","parentUuid":null,"timestamp":"2026-11-21T09:00:00.000Z","cwd":"%1$s","gitBranch":"main","message":{"role":"user","content":"Fix the cart"}}
                {"type":"assistant","uuid":"a1","parentUuid":"u9","timestamp":"2026-11-21T09:00:01.000Z","cwd":"%1$s","message":{"id":"m1","role":"assistant","model":"m","content":[{"type":"text","text":"Done."}]}}
                """.formatted(project));
    }

    @Test
    void everyCommandThatAnswersInJsonSaysWhatTheAnswerHolds() {
        for (String line : run.run("--help").out().lines().toList()) {
            String path = line.strip().split(" {2,}")[0];
            String help = run.run((path + " --help").split(" ")).out();
            if (help.contains("--json")) {
                assertTrue(help.contains("\n  The JSON "), help);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"session list", "session show " + ID, "session search cart", "session check",
            "todo", "note list",
            "log", "status", "history", "history --ledger", "error list", "context", "files", "doctor",
            "flow snapshots",
            "shim status claude", "session convert --from claude --to codex --dry-run"})
    void theHelpNamesEveryKeyOfTheAnswer(String command) throws JsonException {
        String words = command.replaceAll(" (--|0a|claude|cart).*", "");
        String help = run.run((words + " --help").split(" ")).out();
        String named = help.substring(help.indexOf("\n  The JSON ")).split("\n\n")[0];
        String answer = run.run((command + " --json").split(" ")).out();
        Set<String> keys = new TreeSet<>();
        collect(JsonReader.read(answer), keys);
        for (String key : keys) {
            assertTrue(named.matches("(?s).*\\b" + key + "\\b.*"),
                    () -> key + " of " + answer + " in:" + named);
        }
    }

    /** The keys of the answer and of the objects that it lists. */
    private static void collect(Json value, Set<String> keys) {
        for (Json element : value.asList()) {
            keys.addAll(element.asObject().fields().keySet());
        }
        value.asObject().fields().forEach((key, field) -> {
            keys.add(key);
            if (field instanceof JsonArray && !key.equals("cuts")) {
                collect(field, keys);
            }
        });
    }
}
