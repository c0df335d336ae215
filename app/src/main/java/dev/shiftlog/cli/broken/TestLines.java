package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Output;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.testreport.TestReport.Comparison;
import java.util.List;

/** Test results as lines for people and agents. */
final class TestLines {
    private TestLines() {}

    static void show(Output out, Session session) {
        List<TestRun> runs = session.testRuns();
        if (runs.isEmpty()) {
            out.line(
                    "No test results yet: 'shiftlog run -- CMD' or 'shiftlog tests import PATH' records them.");
            return;
        }
        TestRun last = runs.getLast();
        Comparison comparison = Comparison.of(runs);
        failures(out, last, comparison);
        comparison.fixed().forEach(key -> out.line("✓ " + key + "  fixed"));
        last.flaky().forEach(key -> out.line("~ " + key + "  flaky: passed when it was tried again"));
    }

    /** Whether a test fails, or does so no longer. */
    static boolean areWorthTelling(Session session) {
        return session.lastTestRun().stream().anyMatch(last -> last.failing() > 0)
                || !Comparison.of(session.testRuns()).fixed().isEmpty();
    }

    /** Those of the other tools, which the last run did not run. */
    static void showEarlier(Output out, Session session) {
        Comparison comparison = Comparison.of(session.testRuns());
        session.newestTestRuns()
                .stream()
                .skip(1)
                .filter(run -> run.failing() > 0)
                .forEach(run -> failures(out, run, comparison));
    }

    private static void failures(Output out, TestRun run, Comparison comparison) {
        out.line(run.text());
        for (TestRun.Failure failure : run.failures()) {
            out.line("✗ " + failure.key() + "  " + comparison.of(failure).word());
            if (!failure.message().isEmpty() || !failure.location().isEmpty()) {
                out.line(
                        "    " + (failure.location() + " " + failure.message().lines().findFirst().orElse(""))
                                .strip());
            }
        }
        if (run.unnamed() > 0) {
            out.line("✗ and " + run.unnamed() + " more that are not known by name");
        }
    }
}
