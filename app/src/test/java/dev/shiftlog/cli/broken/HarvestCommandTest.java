package dev.shiftlog.cli.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The conversation is Claude's own file; those of the other agents are made from it by the writers whose
 * files these agents' real programs resume.
 */
class HarvestCommandTest {
    private static final String CLAUDE = "1f0c2a77-5a51-4f0e-9a0e-2d6f3b1c8e10";
    private static final String OTHER = "5c3c52f5-7a51-4f0e-9a0e-2d6f3b1c8e11";
    private static final String HEAD = "\"isSidechain\":false,\"cwd\":\"%s\",\"sessionId\":\"" + CLAUDE
            + "\",\"version\":\"2.1.197\",\"entrypoint\":\"cli\",\"userType\":\"external\",";

    @TempDir
    Path folder;

    private Path home;
    private Path project;
    private final StringBuilder talk = new StringBuilder();
    private int turns;

    @BeforeEach
    void aConversationThatBreaksAndTests() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        project = Files.createDirectories(folder.resolve("project")).toRealPath();
        Files.createDirectories(project.resolve(".stitch"));
        Files.writeString(project.resolve(".stitch/config.json"),
                "{\"project_name\": \"shop\", \"tech_stack\": []}");
        turn("user", "\"Build the shop\"");
        turn("assistant",
                "[{\"type\":\"text\",\"text\":\"Decision: SQLite over files because it is one file\"}]");
        call("TodoWrite",
                "{\"todos\":[{\"content\":\"Cart\",\"status\":\"completed\",\"activeForm\":\"Cart\"},"
                        + "{\"content\":\"Order\",\"status\":\"pending\",\"activeForm\":\"Order\"}]}",
                "ok", false);
        call("Write", "{\"file_path\":\"" + project + "/src/a.c\",\"content\":\"int f(\"}",
                "File created successfully at: src/a.c", false);
        call("Bash", "{\"command\":\"gcc -c src/a.c\",\"description\":\"Compile\"}",
                "Exit code 1\\nsrc/a.c:3:4: error: expected ';'", true);
        call("Bash", "{\"command\":\"python3 -m pytest\",\"description\":\"Test\"}",
                "Exit code 1\\nFAILED tests/test_a.py::test_add - assert 1 == 2\\n=== 1 failed, 4 passed in 0.1s ===",
                true);
        Path talks = Files.createDirectories(home.resolve(".claude/projects/made-up"));
        Files.writeString(talks.resolve(CLAUDE + ".jsonl"), talk);
    }

    private void turn(String role, String content) {
        String message = role.equals("user")
                ? "{\"role\":\"user\",\"content\":" + content + "}"
                : "{\"id\":\"m" + turns
                        + "\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":"
                        + content + ",\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}";
        talk.append("{\"parentUuid\":")
                .append(turns == 0 ? "null" : "\"" + uuid(turns - 1) + "\"")
                .append(',');
        talk.append(HEAD.formatted(project)).append("\"type\":\"").append(role).append("\",\"message\":");
        talk.append(message)
                .append(",\"uuid\":\"")
                .append(uuid(turns))
                .append("\",\"timestamp\":\"2026-11-21T13:");
        talk.append(turns + 10).append(":00.000Z\"}\n");
        turns++;
    }

    private static String uuid(int number) {
        return "00000000-0000-4000-8000-0000000000" + (number + 10);
    }

    private void call(String tool, String input, String answer, boolean failed) {
        String id = "toolu_" + turns;
        turn("assistant",
                "[{\"type\":\"tool_use\",\"id\":\"" + id + "\",\"name\":\"" + tool + "\",\"input\":" + input
                        + "}]");
        turn("user", "[{\"type\":\"tool_result\",\"tool_use_id\":\"" + id + "\",\"content\":\"" + answer
                + "\",\"is_error\":" + failed + "}]");
    }

    private Answer run(String... words) {
        return ShiftlogRun.in(project)
                .with(Map.of("HOME", home.toString(), "XDG_STATE_HOME", folder.resolve("state").toString()))
                .run(words);
    }

    @ParameterizedTest
    @CsvSource({"claude,true", "gemini,true", "codex,true", "copilot,false"})
    void everyAgentsConversationFillsThePanels(String agent, boolean hasPlan) {
        boolean claude = agent.equals("claude");
        if (!claude) {
            Answer converted = run("session", "convert", "--from", "claude", "--to", agent,
                    "--target-session", OTHER, "--no-apply");
            assertEquals(0, converted.code(), converted.err());
        }
        Answer taken = run("harvest", claude ? CLAUDE : OTHER);
        assertEquals(0, taken.code(), taken.err());
        assertTrue(taken.out().contains("src/a.c"), taken.out());
        assertEquals(hasPlan, taken.out().contains("step added: Cart"), taken.out());
        assertTrue(taken.out().contains("decision: SQLite over files"), taken.out());
        assertEquals("✗ e1  src/a.c:3 cc expected ';'\n",
                run("error", "list").out().replaceFirst("e\\d+", "e1"));
        assertEquals(
                "4 pass, 1 fail (python3 -m pytest)\n✗ tests/test_a.py:test_add  new\n    assert 1 == 2\n",
                run("test", "list").out());
        assertTrue(run("harvest", claude ? CLAUDE : OTHER).out().startsWith("Nothing new in "));
        run("undo");
        assertEquals("No open errors.\n", run("error", "list").out());
    }

    @Test
    void aHarvestIsOneLineOfTheLogAndOfItsUndo() {
        run("harvest", "latest");
        String what = "harvest of claude 1f0c2a77: plan, 2 steps, 1 decision, 1 error, 1 test run, 2 runs, 1 file";
        assertTrue(run("log").out().contains(what), run("log").out());
        assertEquals("2: undo of " + what + "\n", run("undo").out());
    }

    @Test
    void aSavedSessionIsNotHarvestedIntoTheNextOne() {
        run("harvest", "latest");
        run("save");
        assertTrue(run("harvest", "latest").out().startsWith("Nothing new in "));
    }

    @Test
    void aDryRunShowsAndChangesNothing() throws IOException {
        assertTrue(run("harvest", "--dry-run").out()
                .startsWith("Would take from Claude Code " + CLAUDE + ":\n"));
        assertEquals(List.of("config.json"), names(project.resolve(".stitch")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
