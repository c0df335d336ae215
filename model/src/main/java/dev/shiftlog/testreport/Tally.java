package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts results as they are read; what it keeps does not grow with the report. */
final class Tally {
    private static final int MOST_FAILURES = 500;
    /** Names of tests that passed are kept, because one of them may have failed in an earlier run. */
    private static final int MOST_PASSED = 20_000;
    private static final int LONGEST_MESSAGE = 400;

    private final Map<String, TestRun.Failure> failures = new LinkedHashMap<>();
    private final Set<String> flaky = new LinkedHashSet<>();
    private final Set<String> passed = new HashSet<>();
    private final List<String> notices = new ArrayList<>();
    private int passing;
    private int failing;
    private int skipped;

    void count(int more, int failed, int leftOut) {
        passing += more;
        failing += failed;
        skipped += leftOut;
    }

    /** A test passed; if it failed before in this run, it was tried again and is flaky. */
    void passed(String key) {
        passing++;
        if (passed.size() < MOST_PASSED) {
            passed.add(key);
        }
        if (failures.remove(key) != null) {
            failing--;
            flaky.add(key);
        }
    }

    void skipped() {
        skipped++;
    }

    /** A failure that is counted, unless the same test has failed in this run already. */
    void failed(TestRun.Failure failure) {
        if (!failures.containsKey(failure.key())) {
            failing++;
        }
        describe(failure);
    }

    /** What is known of a failure whose number a summary gives. */
    void describe(TestRun.Failure failure) {
        TestRun.Failure known = failures.get(failure.key());
        if (known == null ? hasRoom() : known.message().isEmpty()) {
            failures.put(failure.key(), new TestRun.Failure(failure.path(), failure.name(),
                    shortened(failure.message()), failure.location()));
        }
    }

    void flaky(String key) {
        flaky.add(key);
    }

    /** A described failure that passed when it was tried again; the summary does not count it as one. */
    void passedAfterAll(String key) {
        failures.remove(key);
        flaky.add(key);
    }

    void notice(String text) {
        notices.add(text);
    }

    /** Whether a further failure would be kept, and is worth reading. */
    boolean hasRoom() {
        return failures.size() < MOST_FAILURES;
    }

    int counted() {
        return passing + failing + skipped;
    }

    boolean isEmpty() {
        return passing + failing + skipped == 0 && failures.isEmpty();
    }

    TestReport report() {
        return new TestReport(passing, Math.max(failing, failures.size()), skipped,
                List.copyOf(failures.values()), List.copyOf(flaky), passed, notices);
    }

    private static String shortened(String message) {
        String text = message.strip();
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
