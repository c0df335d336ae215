package dev.shiftlog.sighting;

import dev.shiftlog.change.Change;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.problem.Finding;
import dev.shiftlog.problem.Finding.Place;
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
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** How a command ended: its exit code, the errors in its output, the results of its tests. */
public record RunOutcome(String command, int exit, List<Finding> findings, boolean onlySummaries,
        TestReport tests, Missed missed) {
    /** What of a run was not recorded: errors beyond those that a person reads, output that came too fast. */
    public record Missed(int errors, long bytes) {
        public static final Missed NOTHING = new Missed(0, 0);
        private static final String KEY = "missed";

        /** What was missed of the run, as it was noted when it was recorded. */
        public static Missed of(CommandRun run) {
            JsonObject noted = run.rest().object(KEY);
            return new Missed((int) noted.number("errors", 0), noted.number("bytes", 0));
        }

        CommandRun from(CommandRun run) {
            if (errors == 0 && bytes == 0) {
                return run;
            }
            JsonObject noted = JsonObject.EMPTY.edit()
                    .with("errors", errors)
                    .with("bytes", Json.of(bytes))
                    .build();
            return new CommandRun(run.id(), run.command(), run.exit(), run.timestamp(),
                    run.rest().edit().with(KEY, noted).build());
        }

        /** A line for each thing that was missed. */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            if (errors > 0) {
                words.add(errors + " more errors were not recorded: mend these first, then run it again");
            }
            if (bytes > 0) {
                words.add(bytes + " bytes of the output came too fast and were not read for errors");
            }
            return words;
        }
    }

    public RunOutcome {
        findings = List.copyOf(findings);
    }

    /** An outcome of which everything was read. */
    public RunOutcome(String command, int exit, List<Finding> findings, boolean onlySummaries,
            TestReport tests) {
        this(command, exit, findings, onlySummaries, tests, Missed.NOTHING);
    }

    /**
     * The same with files named from the project's folder, wherever in it the command worked.
     *
     * @param naming names a file from there that was named from the folder, which comes first
     */
    public RunOutcome named(BinaryOperator<String> naming) {
        Placement placement = new Placement(Placement.folder(command), naming);
        return placement.isHere()
                ? this
                : new RunOutcome(command, exit, findings.stream().map(placement::named).toList(),
                        onlySummaries, tests.located(placement::location), missed);
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
        Optional<String> alone = session.newestTestRuns().stream().flatMap(this::testsOf).findFirst();
        return alone.isPresent()
                ? changesOfRetest(session, sightings, alone.get())
                : changes(session, sightings, testRun(session));
    }

    /** The failing tests of earlier results that this command runs alone, whoever typed it. */
    private Stream<String> testsOf(TestRun earlier) {
        return earlier.failures()
                .stream()
                .filter(test -> OneTest.command(earlier.command(), test).equals(Optional.of(command)))
                .map(TestRun.Failure::key);
    }

    /** The changes that record a run of one failing test alone, given by its key. */
    public List<Change> changesOfRetest(Session session, Sightings sightings, String key) {
        List<TestRun> before = session.newestTestRuns();
        return changes(session, sightings,
                before.isEmpty() ? testRun(session) : Retest.amended(before, key, tests));
    }

    private List<Change> changes(Session session, Sightings sightings, Optional<TestRun> results) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(sightings.changes());
        gone(session, sightings).forEach(changes::add);
        results.ifPresent(run -> changes.add(Change.addEntry(run)));
        changes.add(Change.addEntry(missed.from(CommandRun.of(command, exit))));
        return changes;
    }

    /** The failing test that alone ran again in the run, if it was such a one. */
    public static Optional<String> retested(TestRun run) {
        return Retest.in(run);
    }

    /** The results as an entry of the session, which may know tests of other commands that passed in this one. */
    public Optional<TestRun> testRun(Session session) {
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new TestRun("", command, tests.passing(), tests.failing(), tests.skipped(), tests.failures(),
                        "", rest(session)));
    }

    private JsonObject rest(Session session) {
        JsonObject.Builder rest = JsonObject.EMPTY.edit();
        if (!tests.flaky().isEmpty()) {
            rest.with(TestRun.FLAKY, Json.texts(tests.flaky()));
        }
        List<String> again = new ArrayList<>();
        for (TestRun run : session.testRuns()) {
            for (TestRun.Failure failure : run.failures()) {
                if (tests.passed().contains(failure.key()) && !again.contains(failure.key())) {
                    again.add(failure.key());
                }
            }
        }
        return again.isEmpty() ? rest.build() : rest.with(TestRun.PASSED, Json.texts(again)).build();
    }

    /**
     * Errors that the same command showed before and no longer shows. After a run that failed, only
     * those count against which something was tried: the others it may not have reached.
     */
    private List<Change> gone(Session session, Sightings sightings) {
        List<CommandRun> earlier = session.commandRuns()
                .stream()
                .filter(run -> run.command().equals(command))
                .toList();
        List<Change> gone = new ArrayList<>();
        for (Problem problem : session.openProblems()) {
            boolean tried = !problem.attempts().isEmpty();
            boolean shown = earlier.stream().anyMatch(run -> run.showed(problem));
            if (shown && (exit == 0 || tried) && !sightings.include(problem)) {
                gone.add(Change.resolveProblem(problem.id(),
                        tried ? problem.attempts().getLast().what() : ""));
            }
        }
        return gone;
    }
}
