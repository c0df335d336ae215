package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The results of one run. The failures may be fewer than the number of failing tests: only so many are
 * kept as a person reads. Passed are the keys of tests that passed, where the runner names them. Notices
 * say what could not be read.
 */
public record TestReport(int passing, int failing, int skipped, List<TestRun.Failure> failures,
        List<String> flaky, Set<String> passed, List<String> notices) {
    /** How a run differs from the run before: by each test's key, what fails anew, still, no longer, now and then. */
    public record Comparison(List<String> broken, List<String> stillFailing, List<String> fixed,
            List<String> flaky) {
        public Comparison {
            broken = List.copyOf(broken);
            stillFailing = List.copyOf(stillFailing);
            fixed = List.copyOf(fixed);
            flaky = List.copyOf(flaky);
        }

        /**
         * Compares the last of the runs, given from the oldest on, with those before it, test by test. Of
         * what a run does not name, it tells something only if it is a run of the same command: another
         * one may not have run that test at all.
         */
        public static Comparison of(List<TestRun> runs) {
            return new TestMemory(runs).comparison();
        }

        /** How a failing test stands: one of the last run, or one of another tool, which that one did not run. */
        public Standing of(TestRun.Failure failure) {
            if (flaky.contains(failure.key())) {
                return Standing.FLAKY;
            }
            if (broken.contains(failure.key())) {
                return Standing.NEW;
            }
            return stillFailing.contains(failure.key()) ? Standing.STILL_FAILING : Standing.NOT_RUN_SINCE;
        }
    }

    /** How a test that fails did in the runs before. */
    public enum Standing {
        NEW("new"),
        STILL_FAILING("still failing"),
        NOT_RUN_SINCE("not run since"),
        FLAKY("flaky");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static final TestReport NONE = new TestReport(0, 0, 0, List.of(), List.of(), Set.of(), List.of());

    public TestReport {
        failures = List.copyOf(failures);
        flaky = List.copyOf(flaky);
        passed = Set.copyOf(passed);
        notices = List.copyOf(notices);
    }

    public boolean isEmpty() {
        return passing + failing + skipped == 0 && failures.isEmpty();
    }

    /** Both together: a run that wrote several files, or several runners in one command. */
    public TestReport plus(TestReport other) {
        return new TestReport(passing + other.passing, failing + other.failing, skipped + other.skipped,
                joined(failures, other.failures), joined(flaky, other.flaky),
                Set.copyOf(joined(passed, other.passed)), joined(notices, other.notices));
    }

    /** The same results, with each failure's location named in another way. */
    public TestReport located(UnaryOperator<String> naming) {
        List<TestRun.Failure> located = failures.stream()
                .map(failure -> failure.at(naming.apply(failure.location())))
                .toList();
        return new TestReport(passing, failing, skipped, located, flaky, passed, notices);
    }

    /** The same results, with paths relative to the project's folder. */
    TestReport within(String root) {
        List<TestRun.Failure> placed = new ArrayList<>();
        for (TestRun.Failure failure : failures) {
            placed.add(new TestRun.Failure(Location.within(root, failure.path()), failure.name(),
                    failure.message(),
                    Location.within(root, failure.location())));
        }
        Set<String> known = new LinkedHashSet<>();
        passed.forEach(key -> known.add(Location.within(root, key)));
        return new TestReport(passing, failing, skipped, placed, flaky, known, notices);
    }

    private static <T> List<T> joined(Collection<T> first, Collection<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
