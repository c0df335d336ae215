package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import dev.shiftlog.testreport.TestReport.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of each test that ever failed, as the runs are looked at one after the other. */
final class TestMemory {
    /** A test that changed its mind this often without being mended is flaky. */
    private static final int TURNS = 2;
    /** What a test did longer ago says nothing of it today. */
    private static final int MOST_RUNS = 60;

    /** A test that failed: whether it fails now, since when in which commands, and how often that changed. */
    private static final class Known {
        private boolean fails;
        private int turns = -1;
        private final Set<String> commands = new HashSet<>();

        void failed(String command) {
            turns += fails ? 0 : 1;
            fails = true;
            commands.add(command);
        }

        void mended() {
            turns++;
            fails = false;
            commands.clear();
        }

        /** Whether a run in which the test did not fail has shown that it is mended. */
        boolean isMendedBy(TestRun run, boolean passed) {
            return fails && (passed || commands.contains(run.command()));
        }
    }

    private final Map<String, Known> tests = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> still = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();

    TestMemory(List<TestRun> runs) {
        runs.subList(Math.max(0, runs.size() - MOST_RUNS), runs.size()).forEach(this::look);
    }

    private void look(TestRun run) {
        broken.clear();
        still.clear();
        fixed.clear();
        Set<String> failing = new HashSet<>();
        for (TestRun.Failure failure : run.failures()) {
            if (failing.add(failure.key())) {
                Known known = tests.computeIfAbsent(failure.key(), _ -> new Known());
                (known.fails ? still : broken).add(failure.key());
                known.failed(run.command());
            }
        }
        Set<String> passed = new HashSet<>(run.passed());
        tests.forEach((key, known) -> {
            if (!failing.contains(key) && known.isMendedBy(run, passed.contains(key))) {
                known.mended();
                fixed.add(key);
            }
        });
    }

    Comparison comparison() {
        List<String> flaky = new ArrayList<>();
        tests.forEach((key, known) -> {
            if (known.turns >= TURNS) {
                flaky.add(key);
            }
        });
        return new Comparison(broken, still, fixed, flaky);
    }
}
