package dev.shiftlog.sighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.testreport.TestReport;
import dev.shiftlog.testreport.TestReport.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunOutcomeTest {
    private Session session = Session.started("2026-11-21_120000", "2026-11-21T12:00:00");
    private int minute;

    private void apply(List<Change> changes) {
        Logbook logbook = new Logbook(session, FileMap.EMPTY);
        minute++;
        Stamp stamp = new Stamp("2026-11-21T12:" + (10 + minute) + ":00", Actor.PERSON);
        for (Change change : changes) {
            logbook = change.applyTo(logbook, stamp).changed().orElseThrow();
        }
        session = logbook.session();
    }

    private void ran(String command, int exit, String output) {
        RunOutcome outcome = new RunOutcome(command, exit,
                ProblemReader.read("", output).findings(), false, TestReport.NONE);
        apply(outcome.changes(session, Sightings.ofFindings(session, outcome.errors())));
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        for (Problem problem : session.problems()) {
            text.append(problem.isOpen() ? "open " : "solved ")
                    .append(problem.place())
                    .append(problem.explanation().isEmpty() ? "" : " by " + problem.explanation())
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void anErrorThatAFailedRunNoLongerReachedIsSolvedByTheRunThatPasses() {
        ran("make", 2, "a.c:3:4: error: bad\nb.c:5:1: error: worse\n");
        ran("make", 2, "a.c:3:4: error: bad\n");
        assertEquals("open a.c:3\nopen b.c:5\n", shown());
        ran("make", 0, "");
        assertEquals("solved a.c:3\nsolved b.c:5\n", shown());
    }

    @Test
    void whatWasTriedSolvedTheErrorThatIsGoneFromTheNextRun() {
        ran("make", 2, "a.c:3:4: error: bad\nb.c:5:1: error: worse\n");
        apply(List.of(Change.attemptProblem(session.problems().getFirst().id(), "added the brace")));
        ran("make", 2, "b.c:5:1: error: worse\n");
        assertEquals("solved a.c:3 by added the brace\nopen b.c:5\n", shown());
    }

    @Test
    void anotherCommandSolvesNothing() {
        ran("make", 2, "a.c:3:4: error: bad\n");
        ran("true", 0, "");
        assertEquals("open a.c:3\n", shown());
    }

    private static TestRun.Failure failure(String name, String message) {
        return new TestRun.Failure("a.ts", name, message, "");
    }

    private void tested(List<TestRun.Failure> failures) {
        TestReport report = new TestReport(10, failures.size(), 0, failures, List.of(), Set.of(), List.of());
        apply(new RunOutcome("npm test", 1, List.of(), true, report)
                .changes(session, Sightings.of(session, List.of())));
    }

    private void retested(String key, TestReport report) {
        RunOutcome outcome = new RunOutcome("npm test -- one", 0, List.of(), true, report);
        apply(outcome.changesOfRetest(session, Sightings.of(session, List.of()), key));
    }

    @Test
    void aTestThatPassesAloneLeavesTheOthersFailing() {
        tested(List.of(failure("one", "no"), failure("two", "no")));
        retested("a.ts:one", new TestReport(1, 0, 9, List.of(), List.of(), Set.of(), List.of()));
        TestRun last = session.lastTestRun().orElseThrow();
        assertEquals("11 pass, 1 fail (npm test)", last.text());
        assertEquals(List.of(failure("two", "no")), last.failures());
        assertEquals(Optional.of("a.ts:one"), RunOutcome.retested(last));
        assertEquals(List.of("a.ts:one"), Comparison.of(session.testRuns()).fixed());
    }

    @Test
    void aTestThatStillFailsAloneTellsWhatItSaysNow() {
        tested(List.of(failure("one", "no")));
        retested("a.ts:one",
                new TestReport(0, 1, 9, List.of(failure("one", "still no")), List.of(), Set.of(), List.of()));
        assertEquals(List.of(failure("one", "still no")), session.lastTestRun().orElseThrow().failures());
    }

    @Test
    void aRunInWhichNoTestRanSaysNothingOfTheTest() {
        tested(List.of(failure("one", "no")));
        retested("a.ts:one", TestReport.NONE);
        assertEquals(1, session.testRuns().size());
    }

    @Test
    void aTestThatAnotherCommandNamesAsPassedIsFixed() {
        tested(List.of(failure("one", "no"), failure("two", "no")));
        TestReport part = new TestReport(1, 0, 0, List.of(), List.of(), Set.of("a.ts:one", "b.ts:x"),
                List.of());
        apply(new RunOutcome("npx jest a.ts", 0, List.of(), true, part)
                .changes(session, Sightings.of(session, List.of())));
        assertEquals(List.of("a.ts:one"), session.lastTestRun().orElseThrow().passed());
        assertEquals(List.of("a.ts:one"), Comparison.of(session.testRuns()).fixed());
        tested(List.of(failure("one", "no"), failure("two", "no")));
        assertEquals(List.of("a.ts:one"), Comparison.of(session.testRuns()).broken());
        assertEquals(List.of("a.ts:two"), Comparison.of(session.testRuns()).stillFailing());
    }

    @Test
    void aTypedCommandThatRunsOneFailingTestAloneLeavesTheOthersFailing() {
        tested(List.of(failure("one", "no"), failure("two", "no")));
        String alone = OneTest.command("npm test", failure("one", "")).orElseThrow();
        TestReport report = new TestReport(1, 0, 9, List.of(), List.of(), Set.of(), List.of());
        apply(new RunOutcome(alone, 0, List.of(), true, report)
                .changes(session, Sightings.of(session, List.of())));
        assertEquals(List.of(failure("two", "no")), session.lastTestRun().orElseThrow().failures());
    }

    @Test
    void aFailingTestStandsUntilItsOwnToolRanAgain() {
        tested(List.of(failure("one", "no")));
        TestReport good = new TestReport(5, 0, 0, List.of(), List.of(), Set.of(), List.of());
        outcome("go test ./...", good);
        assertEquals("15 pass, 1 fail (go test ./...)", session.tests().orElseThrow().text());
        assertEquals(List.of(failure("one", "no")), session.tests().orElseThrow().failures());
        outcome("npx vitest run", good);
        assertEquals("10 pass, 0 fail (npx vitest run)", session.tests().orElseThrow().text());
    }

    @Test
    void aCommandThatMayRunAnyTestsTellsOfAll() {
        tested(List.of(failure("one", "no")));
        outcome("make test", new TestReport(5, 0, 0, List.of(), List.of(), Set.of(), List.of()));
        assertEquals("5 pass, 0 fail (make test)", session.tests().orElseThrow().text());
    }

    @Test
    void aTestOfAnotherToolThatPassesAloneIsMended() {
        tested(List.of(failure("one", "no"), failure("two", "no")));
        outcome("go test ./...", new TestReport(5, 0, 0, List.of(), List.of(), Set.of(), List.of()));
        retested("a.ts:one", new TestReport(1, 0, 9, List.of(), List.of(), Set.of(), List.of()));
        assertEquals("16 pass, 1 fail (npm test)", session.tests().orElseThrow().text());
    }

    private void outcome(String command, TestReport report) {
        apply(new RunOutcome(command, 0, List.of(), true, report)
                .changes(session, Sightings.of(session, List.of())));
    }
}
