package dev.shiftlog.sighting;

import dev.shiftlog.session.TestRun;
import dev.shiftlog.testreport.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One failing test that ran again alone. What is known of the other tests stays true, so the run is
 * recorded as the earlier results with that one test's result in them.
 */
final class Retest {
    private static final String KEY = "retested";

    private Retest() {}

    /** Those of the results in which the test failed, with its new one. */
    static Optional<TestRun> amended(List<TestRun> before, String key, TestReport now) {
        return before.stream().flatMap(run -> amended(run, key, now).stream()).findFirst();
    }

    /** The results with the test's new one; empty where the run does not tell how the test ended. */
    private static Optional<TestRun> amended(TestRun before, String key, TestReport now) {
        Optional<TestRun.Failure> failed = before.failures()
                .stream()
                .filter(failure -> failure.key().equals(key))
                .findFirst();
        boolean telling = now.passing() + now.failing() > 0;
        if (failed.isEmpty() || !telling) {
            return Optional.empty();
        }
        List<TestRun.Failure> failures = new ArrayList<>(before.failures());
        int at = failures.indexOf(failed.get());
        boolean passes = now.failing() == 0;
        if (passes) {
            failures.remove(at);
        } else {
            failures.set(at, now.failures()
                    .stream()
                    .filter(failure -> failure.name().equals(failed.get().name()))
                    .map(failure -> new TestRun.Failure(failed.get().path(), failed.get().name(),
                            failure.message(), failure.location()))
                    .findFirst()
                    .orElse(failed.get()));
        }
        int mended = passes ? 1 : 0;
        return Optional.of(new TestRun("", before.command(), before.passing() + mended,
                before.failing() - mended, before.skipped(), failures, "",
                before.rest().edit().without("shiftlog").with(KEY, key).build()));
    }

    /** The test that alone ran again in the run, if it was one. */
    static Optional<String> in(TestRun run) {
        return run.rest().optionalText(KEY);
    }
}
