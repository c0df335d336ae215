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
        show(out, runs.getLast(), Comparison.of(runs));
    }

    /** Tells of the last run if a test fails in it, or does so no longer. */
    static void showNews(Output out, Session session) {
        Comparison comparison = Comparison.of(session.testRuns());
        session.lastTestRun()
                .filter(last -> last.failing() > 0 || !comparison.fixed().isEmpty())
                .ifPresent(last -> show(out, last, comparison));
    }

    private static void show(Output out, TestRun last, Comparison comparison) {
        failures(out, last, comparison);
        comparison.fixed().forEach(key -> out.line("✓ " + key + "  fixed"));
        last.flaky().forEach(key -> out.line("~ " + key + "  flaky: passed when it was tried again"));
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
