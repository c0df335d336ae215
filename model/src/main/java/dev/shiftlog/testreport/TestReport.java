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
    /** How a run differs from the run before: by each test's key, what fails anew, still, no longer, now and then. */
    public record Comparison(List<String> broken, List<String> stillFailing, List<String> fixed,
            List<String> flaky) {
        /** A test that changed its mind this often without being mended is flaky. */
        private static final int TURNS = 2;
        /** What a test did longer ago says nothing of it today. */
        private static final int MOST_RUNS = 30;

        public Comparison {
            broken = List.copyOf(broken);
            stillFailing = List.copyOf(stillFailing);
            fixed = List.copyOf(fixed);
            flaky = List.copyOf(flaky);
        }

        /**
         * Compares the last of the runs, given from the oldest on, with those before it. Only a run of the
         * same command tells what was mended: another command may not have run that test at all.
         */
        public static Comparison of(List<TestRun> runs) {
            if (runs.isEmpty()) {
                return new Comparison(List.of(), List.of(), List.of(), List.of());
            }
            TestRun last = runs.getLast();
            List<TestRun> earlier = runs.subList(0, runs.size() - 1);
            List<Set<String>> alike = alike(runs, last.command());
            Set<String> now = alike.getLast();
            Set<String> mendable = alike.size() < 2 ? Set.of() : alike.get(alike.size() - 2);
            Set<String> before = new LinkedHashSet<>(mendable);
            if (!earlier.isEmpty()) {
                before.addAll(failing(earlier.getLast()));
            }
            return new Comparison(without(now, before), both(now, before), without(mendable, now),
                    flaky(alike));
        }

        /** What became of a test that fails in the last run, in words. */
        public String of(TestRun.Failure failure) {
            if (flaky.contains(failure.key())) {
                return "flaky";
            }
            return broken.contains(failure.key()) ? "new" : "still failing";
        }

        private static Set<String> failing(TestRun run) {
            Set<String> keys = new LinkedHashSet<>();
            run.failures().forEach(failure -> keys.add(failure.key()));
            return keys;
        }

        private static List<String> without(Set<String> keys, Set<String> others) {
            return keys.stream().filter(key -> !others.contains(key)).toList();
        }

        private static List<String> both(Set<String> keys, Set<String> others) {
            return keys.stream().filter(others::contains).toList();
        }

        /** What failed in each of the newest runs of the command. */
        private static List<Set<String>> alike(List<TestRun> runs, String command) {
            List<Set<String>> alike = new ArrayList<>();
            for (TestRun run : runs) {
                if (run.command().equals(command)) {
                    alike.add(failing(run));
                }
            }
            return alike.subList(Math.max(0, alike.size() - MOST_RUNS), alike.size());
        }

        private static List<String> flaky(List<Set<String>> runs) {
            Set<String> ever = new LinkedHashSet<>();
            runs.forEach(ever::addAll);
            return ever.stream().filter(key -> turns(key, runs) >= TURNS).toList();
        }

        /** How often the test failed after it had been mended, or was mended after it had failed again. */
        private static int turns(String key, List<Set<String>> runs) {
            int turns = -1;
            boolean failing = false;
            for (Set<String> run : runs) {
                if (run.contains(key) != failing) {
                    failing = !failing;
                    turns++;
                }
            }
            return turns;
        }
    }

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
