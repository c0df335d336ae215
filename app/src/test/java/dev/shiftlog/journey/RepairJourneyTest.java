package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Change;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.TestRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what is broken to its source, to its command, to an agent, and to what mended it before. */
class RepairJourneyTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path project;

    private static void fail(Journey journey) throws Exception {
        journey.agent(Change.reportProblem(new Problem.Sighting("TS2322", "src/a.ts", 42, "not assignable",
                List.of("f1"))), Change.addEntry(CommandRun.of("npm run build", 2)));
        journey.agent(Change.addEntry(new TestRun("", "npm test", 9, 1, 0,
                List.of(new TestRun.Failure("a.test.ts", "login works", "expected 1", "a.test.ts:7")), "",
                JsonObject.EMPTY)), Change.addEntry(CommandRun.of("npm test", 1)));
    }

    @Test
    void theSourceOfAnErrorAndOfAFailingTestIsOpenedAtItsLine() throws Exception {
        try (Journey journey = Journey.in(project)) {
            fail(journey);
            journey.type("3o4o");
            assertEquals(
                    List.of(new Effect.OpenSource("src/a.ts", 42), new Effect.OpenSource("a.test.ts", 7)),
                    journey.asked());
        }
    }

    @Test
    void theCommandIsShownAndCanBeChangedBeforeItRuns() throws Exception {
        try (Journey journey = Journey.in(project)) {
            fail(journey);
            journey.type("3r");
            assertTrue(journey.screen().contains("npm run build"), journey.screen());
            journey.type(" --quiet\r");
            journey.type("1r").type(ESCAPE);
            journey.type("1r\r");
            assertEquals(List.of(new Effect.RunCommand("npm run build --quiet", Optional.empty()),
                    new Effect.RunCommand("npm test", Optional.empty())), journey.asked());
        }
    }

    @Test
    void oneFailingTestRunsAlone() throws Exception {
        try (Journey journey = Journey.in(project)) {
            fail(journey);
            journey.type("4i\r");
            assertEquals(List.of(new Effect.RunCommand("npm test -- a.test.ts -t 'login works'",
                    Optional.of("a.test.ts:login works"))), journey.asked());
        }
    }

    @Test
    void aFailingTestIsAtHandThoughTheTestsOfAnotherLanguagePassed() throws Exception {
        try (Journey journey = Journey.in(project)) {
            fail(journey);
            journey.agent(Change.addEntry(
                    new TestRun("", "go test ./...", 5, 0, 0, List.of(), "", JsonObject.EMPTY)));
            assertTrue(journey.screen().contains("4 Tests  14 pass  1 fail"), journey.screen());
            journey.type("4o").type("i\r");
            assertEquals(List.of(new Effect.OpenSource("a.test.ts", 7),
                    new Effect.RunCommand("npm test -- a.test.ts -t 'login works'",
                            Optional.of("a.test.ts:login works"))),
                    journey.asked());
        }
    }

    @Test
    void whatIsBrokenIsCopiedAsAPromptForAnAgent() throws Exception {
        try (Journey journey = Journey.in(project)) {
            fail(journey);
            journey.type("3nrestarted it\r").type("c");
            assertEquals(List.of(new Effect.Copy("the error as a prompt", """
                    Find the cause of this error and mend it.

                    src/a.ts:42: TS2322: not assignable

                    Tried already, and it is still there:
                    - restarted it

                    This command must no longer show it:
                        shiftlog run --shell 'npm run build'
                    """)), journey.asked());
            journey.type("4c");
            assertEquals(List.of(new Effect.Copy("the failing test as a prompt", """
                    This test fails (new). Find the cause and mend it; do not weaken the test.

                    a.test.ts: login works
                    at a.test.ts:7

                    expected 1

                    This command must no longer show it:
                        shiftlog run --shell 'npm test -- a.test.ts -t '\\''login works'\\'''
                    """)), journey.asked());
        }
    }

    @Test
    void whatSolvedAnErrorInAPastSessionIsTriedAgainByOneKey() throws Exception {
        Files.createDirectories(project.resolve(".stitch/sessions"));
        Files.writeString(project.resolve(".stitch/sessions/2026-04-15_180000.json"), """
                {"id": "2026-04-15_180000", "started_at": "2026-04-15T18:00:00",
                 "ended_at": "2026-04-15T19:00:00", "shiftlog": {"errors": [{"message": "not assignable",
                   "type": "TS2322", "file": "src/a.ts", "line": 40,
                   "resolution": {"how": "Added null check", "timestamp": ""}}]}}
                """);
        try (Journey journey = Journey.in(project)) {
            fail(journey);
            assertTrue(journey.screen().contains("seen before (session 2026-04-15_180000): \"Added"),
                    journey.screen());
            journey.type("3f");
            Problem problem = journey.session().problems().getFirst();
            assertEquals("Added null check", problem.attempts().getFirst().what());
            assertTrue(problem.isOpen());
        }
    }

    @Test
    void aKeyThatCannotRepairSaysWhy() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.agent(Change.reportProblem(new Problem.Sighting("", "", 0, "it hangs", List.of())));
            assertTrue(journey.type("3f").footer().contains("left to try"), journey.footer());
            assertTrue(journey.type("o").footer().contains("no file is known"), journey.footer());
            assertTrue(journey.type("i").footer().contains("only a failing test"), journey.footer());
        }
    }

    @Test
    void testsTellWhatIsNewStillFailingAndFixed() throws Exception {
        try (Journey journey = Journey.in(project)) {
            for (String failing : List.of("old mended", "old new")) {
                List<TestRun.Failure> failures = Stream.of(failing.split(" "))
                        .map(name -> new TestRun.Failure("", name, "", ""))
                        .toList();
                journey.agent(Change.addEntry(
                        new TestRun("", "npm test", 9, 2, 0, failures, "", JsonObject.EMPTY)));
            }
            String screen = journey.type("4").screen();
            assertTrue(screen.matches("(?s).*✗ old +still failing.*✗ new +new.*✓ mended +fixed.*"), screen);
            journey.type("/fixed\r");
            assertTrue(journey.screen().contains("✓ mended"), journey.screen());
        }
    }
}
