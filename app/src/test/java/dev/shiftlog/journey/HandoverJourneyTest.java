package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.session.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a session to a written handoff and back, and from a kept transcript to a conversation, by keys alone. */
class HandoverJourneyTest {
    private static final String ESCAPE = "\u001b";
    private static final String TAB = "\t";

    @TempDir
    Path folder;

    @Test
    void aHandoffIsDraftedFilledInWrittenReadAndItsTextCopied() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        try (Journey journey = Journey.in(project)) {
            journey.type("tAdd polling\r2aWrote the chart\r").type("Hn");
            assertTrue(journey.screen().contains("4 problems"), journey.screen());
            journey.type("w");
            assertTrue(journey.footer().contains("4 problems are left"), journey.footer());
            journey.type("\rRead the handoff");
            assertTrue(journey.screen().contains("looks like a resume mechanic"), journey.screen());
            journey.type("\u0015Add polling lifecycle\r");
            assertFalse(journey.screen().contains("looks like a resume mechanic"), journey.screen());
            journey.type(TAB).type("\rpassed: npm test\r").type(TAB).type("\rclaude\r").type(TAB);
            assertTrue(journey.screen().contains("complete"), journey.screen());
            journey.type("w");
            assertTrue(journey.screen().contains("Written as .agent-history/sessions/"), journey.screen());
            journey.type("y");
            assertTrue(copied(journey).contains("Add polling lifecycle"));
            journey.type(ESCAPE);
            assertTrue(journey.screen().contains("Next"), journey.screen());
            journey.type("\r");
            assertTrue(
                    journey.screen().contains("# Resume Prompt") || journey.screen().contains("session_id:"),
                    journey.screen());
            journey.type(ESCAPE).type("D");
            assertTrue(
                    Files.readString(project.resolve(".agent-history/INDEX.yaml")).contains("status: DONE"));
            assertTrue(journey.screen().contains("nothing, it is closed"), journey.screen());
        }
    }

    @Test
    void aHalfWrittenHandoffIsThereAgainAfterLeavingAndCanBeDraftedAnew() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        try (Journey journey = Journey.in(project)) {
            journey.type("tAdd polling\r").type("Hn").type("\rMy own goal\r").type(ESCAPE).type("n");
            assertTrue(journey.screen().contains("My own goal"), journey.screen());
            journey.type("N");
            assertFalse(journey.screen().contains("My own goal"), journey.screen());
        }
    }

    @Test
    void whatHandoffsTellIsImportedAndCanBeTakenBack() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        written(project);
        try (Journey journey = Journey.in(project)) {
            journey.type("Hi").type(ESCAPE);
            assertFalse(journey.session().entries(Kind.TODO).isEmpty());
            journey.type("u");
            assertTrue(journey.session().entries(Kind.TODO).isEmpty());
        }
    }

    @Test
    void aKeptTranscriptIsReadAndBecomesAConversationAgain() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path home = Files.createDirectories(folder.resolve("home"));
        keep(project, home);
        try (Journey journey = Journey.in(project).withHome(home)) {
            journey.type("C\r");
            assertTrue(journey.screen().contains("Tokens must expire after an hour"), journey.screen());
            journey.type(ESCAPE).type("r");
            assertTrue(journey.screen().contains("claude --resume"), journey.screen());
            assertEquals(2, conversations(home));
        }
    }

    @Test
    void theHooksOfEveryHostAreShown() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path home = Files.createDirectories(folder.resolve("home/.gemini"));
        Files.writeString(home.resolve("settings.json"), "{ broken");
        try (Journey journey = Journey.in(project).withHome(folder.resolve("home"))) {
            journey.type("O");
            assertTrue(journey.screen().contains("not readable"), journey.screen());
            journey.type("y");
            assertEquals("shiftlog hooks install claude --scope project", copied(journey));
        }
    }

    @Test
    void hooksAreInstalledAfterAYesAndTakenAwayAgain() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path settings = project.resolve(".claude/settings.local.json");
        try (Journey journey = Journey.in(project).withHome(folder.resolve("home"))) {
            journey.type("O").type("i");
            assertTrue(journey.screen().contains("Write this?"), journey.screen());
            assertTrue(journey.screen().contains("shiftlog hook session-start --host claude"),
                    journey.screen());
            journey.type("n");
            assertFalse(Files.exists(settings));
            journey.type("i").type("y");
            assertTrue(Files.readString(settings).contains("shiftlog hook session-start --host claude"));
            assertTrue(journey.screen().contains("✓ installed"), journey.screen());
            journey.type("i");
            assertTrue(journey.screen().contains("Take this away?"), journey.screen());
            journey.type("y");
            assertFalse(Files.exists(settings));
            assertFalse(journey.screen().contains("✓ installed"), journey.screen());
        }
    }

    private static String copied(Journey journey) {
        return ((Effect.Copy) journey.asked().getLast()).text();
    }

    /** A handoff that another session wrote. */
    private static void written(Path project) throws Exception {
        try (var document = HandoverJourneyTest.class.getResourceAsStream("/handoff/first.md")) {
            new HandoffFolder(project).create(Handoff.parse(document.readAllBytes()), false);
        }
    }

    /** A conversation of Claude's, of which a hook kept the first lines before a compaction. */
    private static void keep(Path project, Path home) throws IOException {
        new MadeUpConversations(home, project).write();
        try (var files = Files.walk(home.resolve(".claude"))) {
            Path conversation = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Path snapshots = Files.createDirectories(project.resolve(".stitch/session/snapshots"));
            Files.copy(conversation, snapshots.resolve("transcript-1f0c-20261121100000000.jsonl"));
        }
    }

    private static long conversations(Path home) throws IOException {
        try (var files = Files.walk(home.resolve(".claude"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).count();
        }
    }
}
