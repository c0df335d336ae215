package dev.shiftlog.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the tests of a project say now. The newest run tells it, and with it the newest one of each other
 * tool, for that a project's Go tests pass mends none of its JavaScript ones.
 */
final class NewestTests {
    private final List<TestRun> newest = new ArrayList<>();
    private final Set<TestTool> heard = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    private NewestTests() {}

    /** These runs, the last one first, each without the tests of which a later one tells. */
    static List<TestRun> of(List<TestRun> runs) {
        if (runs.size() < 2) {
            return runs;
        }
        NewestTests tests = new NewestTests();
        for (TestRun run : runs.reversed()) {
            Optional<TestTool> tool = TestTool.of(run.command());
            if (tool.isEmpty()) {
                // It may have run the tests of all those before it, or they its own.
                return tests.newest.isEmpty() ? List.of(run) : tests.newest;
            }
            tests.look(run, tool.get());
        }
        return tests.newest;
    }

    private void look(TestRun run, TestTool tool) {
        if (heard.add(tool)) {
            newest.add(run.without(told));
        }
        told.addAll(run.passed());
        run.failures().forEach(failure -> told.add(failure.key()));
    }

    /** All of them as one run, that of the newest's command. */
    static Optional<TestRun> together(List<TestRun> newest) {
        return newest.stream().reduce(TestRun::plus);
    }
}
