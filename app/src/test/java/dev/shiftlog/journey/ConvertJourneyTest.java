package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.screen.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation on its way to another agent, step by step, there and back again. */
class ConvertJourneyTest {
    private static final String ESCAPE = "\u001b";
    private static final String LEFT = "\u001b[D";

    @TempDir
    Path folder;
    private Path home;
    private Path project;

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        project = Files.createDirectories(folder.resolve("project"));
        new MadeUpConversations(home, project).write();
    }

    private Journey journey() throws Exception {
        return Journey.in(project).withHome(home).type("h");
    }

    @Test
    void whatWasChosenIsStillChosenAfterGoingBackAndForth() throws Exception {
        try (Journey journey = journey()) {
            journey.type("cj\rrbm");
            assertTrue(journey.screen().contains("secrets replaced"), journey.screen());
            journey.type(LEFT);
            assertTrue(journey.screen().contains("▸ codex"), journey.screen());
            journey.type("\r");
            assertTrue(
                    journey.screen()
                            .contains("r secrets replaced   b at most 200k tokens   m plain command unch"),
                    journey.screen());
        }
    }

    @Test
    void leavingAtAnyStepLeavesNothingBehind() throws Exception {
        try (Journey journey = journey()) {
            Map<String, Long> before = files(home);
            journey.type("c")
                    .type(ESCAPE)
                    .type("c\r")
                    .type(ESCAPE)
                    .type("c\rrb/text\r")
                    .type(ESCAPE)
                    .type(ESCAPE);
            assertTrue(journey.screen().contains("Conversations 3"), journey.screen());
            assertEquals(before, files(home));
            assertFalse(Files.exists(project.resolve(".ai-session-manager")));
        }
    }

    @Test
    void theResultIsTheProjectsDefaultAndCanBeCopiedAndTakenBack() throws Exception {
        try (Journey journey = journey()) {
            Map<String, Long> before = files(home);
            journey.type("c\r\r");
            assertTrue(journey.screen().contains("Written, read back and compared"), journey.screen());
            assertTrue(Files.exists(project.resolve(".ai-session-manager/gemini.json")));
            journey.type("y");
            assertTrue(journey.asked().getFirst() instanceof Effect.Copy copy
                    && copy.text().contains("gemini --resume"));
            journey.type("u");
            assertEquals(before.keySet(), files(home).keySet());
            assertFalse(Files.exists(project.resolve(".ai-session-manager")));
        }
    }

    @Test
    void codexIsAskedToListTheResult() throws Exception {
        Path calls = folder.resolve("calls");
        Path codex = Files.createDirectories(home.resolve("bin")).resolve("codex");
        Files.writeString(codex, "#!/bin/sh\necho \"$1\" >>'" + calls + "'\n");
        assertTrue(codex.toFile().setExecutable(true));
        try (Journey journey = journey()) {
            journey.type("cj\r\r");
            assertTrue(journey.screen().contains("l lets it do so now"), journey.screen());
            journey.type("l");
            assertTrue(journey.screen().contains("Codex CLI's picker shows it now"), journey.screen());
            assertEquals(List.of("archive", "unarchive"), Files.readAllLines(calls));
        }
    }

    @Test
    void anAgentThatCannotBeAskedIsNamedAndTheResultStays() throws Exception {
        try (Journey journey = journey()) {
            journey.type("cj\r\rl");
            assertTrue(journey.screen().contains("codex archive"), journey.screen());
            assertTrue(journey.screen().contains("Written, read back and compared"), journey.screen());
        }
    }

    /** Receipts and caches are Shiftlog's own. */
    private static Map<String, Long> files(Path home) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.toList()) {
                String name = home.relativize(file).toString();
                if (!name.startsWith(".local") && !name.startsWith(".cache")) {
                    files.put(name, Files.isDirectory(file) ? 0 : Files.size(file));
                }
            }
        }
        return files;
    }
}
