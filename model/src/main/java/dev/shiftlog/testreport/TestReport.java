package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The results of one run. The failures may be fewer than the number of failing tests: only so many are
 * kept as a person reads. Notices say what could not be read.
 */
public record TestReport(int passing, int failing, int skipped, List<TestRun.Failure> failures,
        List<String> flaky, List<String> notices) {
    public static final TestReport NONE = new TestReport(0, 0, 0, List.of(), List.of(), List.of());

    public TestReport {
        failures = List.copyOf(failures);
        flaky = List.copyOf(flaky);
        notices = List.copyOf(notices);
    }

    public boolean isEmpty() {
        return passing + failing + skipped == 0 && failures.isEmpty();
    }

    /** Both together: a run that wrote several files, or several runners in one command. */
    public TestReport plus(TestReport other) {
        return new TestReport(passing + other.passing, failing + other.failing, skipped + other.skipped,
                joined(failures, other.failures), joined(flaky, other.flaky), joined(notices, other.notices));
    }

    /** The same results, with paths relative to the project's folder. */
    TestReport within(String root) {
        List<TestRun.Failure> placed = new ArrayList<>();
        for (TestRun.Failure failure : failures) {
            placed.add(new TestRun.Failure(Location.within(root, failure.path()), failure.name(),
                    failure.message(),
                    Location.within(root, failure.location())));
        }
        return new TestReport(passing, failing, skipped, placed, flaky, notices);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
