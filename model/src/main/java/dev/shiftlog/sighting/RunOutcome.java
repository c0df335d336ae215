package dev.shiftlog.sighting;

import dev.shiftlog.change.Change;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.problem.Finding;
import dev.shiftlog.problem.Place;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.testreport.TestReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a command ended: its exit code, the errors in its output, the results of its tests. */
public record RunOutcome(String command, int exit, List<Finding> findings, boolean onlySummaries,
        TestReport tests) {
    public RunOutcome {
        findings = List.copyOf(findings);
    }

    /** The errors to record: a failure of which the output says nothing is an error too. */
    public List<Finding> errors() {
        if (exit == 0) {
            return List.of();
        }
        boolean testsSaySo = tests.failing() > 0;
        List<Finding> exact = onlySummaries && testsSaySo ? List.of() : withoutTests();
        if (exact.isEmpty() && !testsSaySo) {
            return List.of(new Finding("command", "exit " + exit, Place.UNKNOWN,
                    "command failed: " + command + ": exit " + exit, ""));
        }
        return exact;
    }

    /** Where a test failed, its trace stands in the output too: that is told as a failing test. */
    private List<Finding> withoutTests() {
        Set<String> failed = new HashSet<>();
        tests.failures().forEach(failure -> failed.add(failure.location()));
        return findings.stream()
                .filter(finding -> !failed.contains(finding.place().file() + ":" + finding.place().line()))
                .toList();
    }

    /** The changes that record the run in the session. */
    public List<Change> changes(Session session, Sightings sightings) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(sightings.changes());
        gone(session, sightings).forEach(changes::add);
        testRun().ifPresent(run -> changes.add(Change.addEntry(run)));
        changes.add(Change.addEntry(CommandRun.of(command, exit)));
        return changes;
    }

    public Optional<TestRun> testRun() {
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new TestRun("", command, tests.passing(), tests.failing(), tests.skipped(), tests.failures(),
                        "", rest(tests)));
    }

    private static JsonObject rest(TestReport tests) {
        return tests.flaky().isEmpty()
                ? JsonObject.EMPTY
                : JsonObject.with("flaky", Json.texts(tests.flaky())).build();
    }

    /**
     * Errors that the same command showed the last time and no longer shows. After a run that failed,
     * only those count against which something was tried: the others it may not have reached.
     */
    private List<Change> gone(Session session, Sightings sightings) {
        Optional<CommandRun> before = session.commandRuns()
                .stream()
                .filter(run -> run.command().equals(command))
                .reduce((_, later) -> later);
        List<Change> gone = new ArrayList<>();
        for (Problem problem : session.openProblems()) {
            boolean ofThisCommand = before.filter(run -> run.timestamp().equals(problem.lastSeen()))
                    .isPresent();
            boolean tried = !problem.attempts().isEmpty();
            if (ofThisCommand && (exit == 0 || tried) && !sightings.include(problem)) {
                gone.add(Change.resolveProblem(problem.id(),
                        tried ? problem.attempts().getLast().what() : ""));
            }
        }
        return gone;
    }
}
