package dev.shiftlog.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptRunsTest {
    private Logbook logbook = new Logbook(Session.started("s1", "2026-11-21T09:00:00"), FileMap.EMPTY);
    private int minute;

    /** Every call is a minute of its own. */
    private void apply(Change... changes) {
        String time = "2026-11-21T%02d:%02d:00".formatted(10 + minute / 60, minute % 60);
        minute++;
        for (Change change : changes) {
            logbook = change.applyTo(logbook, new Stamp(time, Actor.PERSON)).changed().orElse(logbook);
        }
    }

    private void ran(String command, int exit) {
        apply(Change.addEntry(CommandRun.of(command, exit)));
    }

    private List<String> kept() {
        return logbook.session().commandRuns().stream().map(run -> run.command() + " " + run.exit()).toList();
    }

    @Test
    void ofEachCommandTheNewestRunsAreKeptInTheirOrder() {
        for (int exit = 1; exit <= 5; exit++) {
            ran("make", exit);
            ran("npm test", exit);
        }
        assertEquals(List.of("make 3", "npm test 3", "make 4", "npm test 4", "make 5", "npm test 5"), kept());
    }

    @Test
    void ofManyCommandsTheNewestAreKept() {
        for (int i = 0; i < KeptRuns.OF_ALL_COMMANDS + 20; i++) {
            ran("make " + i, 0);
        }
        assertEquals(KeptRuns.OF_ALL_COMMANDS, kept().size());
        assertEquals("make 20 0", kept().getFirst());
    }

    @Test
    void theRunThatShowedAnOpenErrorIsKept() {
        Problem.Sighting sighting = new Problem.Sighting("cc", "a.c", 3, "expected ';'", List.of("f1"));
        apply(Change.reportProblem(sighting), Change.addEntry(CommandRun.of("make", 2)));
        for (int i = 0; i < 10; i++) {
            ran("make", 0);
        }
        assertEquals(List.of("make 2", "make 0", "make 0", "make 0"), kept());
        assertTrue(
                logbook.session().commandRuns().getFirst().showed(logbook.session().problems().getFirst()));

        apply(Change.resolveProblem(logbook.session().problems().getFirst().id(), "a semicolon"));
        ran("make", 0);
        assertEquals(List.of("make 0", "make 0", "make 0"), kept());
    }

    @Test
    void ofTestResultsAsManyAreKeptAsAreLookedAt() {
        for (int i = 0; i < KeptRuns.OF_TESTS + 5; i++) {
            apply(Change.addEntry(new TestRun("", "make test", i, 0, 0, List.of(), "", JsonObject.EMPTY)));
        }
        List<TestRun> runs = logbook.session().testRuns();
        assertEquals(KeptRuns.OF_TESTS, runs.size());
        assertEquals(KeptRuns.OF_TESTS + 4, runs.getLast().passing());
    }
}
