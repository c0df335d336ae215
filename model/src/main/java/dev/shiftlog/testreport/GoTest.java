package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * go test's text. A test's output may stand before or after its result; without -v passing tests are
 * not listed, so only failures are counted.
 */
final class GoTest implements Console {
    private static final Pattern RESULT = Pattern.compile("\\s*--- (PASS|FAIL|SKIP): (\\S+) \\([\\d.]+s\\)");
    private static final Pattern OUTPUT = Pattern.compile("\\s+(\\w+\\.go:\\d+): (.*)");
    private static final Pattern PACKAGE = Pattern.compile("FAIL\t(\\S+)\t.*");
    private static final Pattern BUILD = Pattern.compile("FAIL\t(\\S+) \\[(build|setup) failed]");

    private final List<TestRun.Failure> failures = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private final Map<String, TestRun.Failure> printedBefore = new HashMap<>();
    private String running = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher result = RESULT.matcher(line);
        if (result.matches()) {
            result(result.group(1), result.group(2), tally);
            return true;
        }
        Matcher output = OUTPUT.matcher(line);
        if (output.matches()) {
            return printed(output.group(1), output.group(2));
        }
        if (line.startsWith("=== ")) {
            running = line.substring(line.lastIndexOf(' ') + 1);
            return true;
        }
        return finished(line, tally);
    }

    private void result(String word, String test, Tally tally) {
        switch (word) {
            case "FAIL" -> {
                TestRun.Failure unknown = new TestRun.Failure("", test, "", "");
                failures.add(printedBefore.getOrDefault(test, unknown));
            }
            case "SKIP" -> tally.skipped();
            default -> passed.add(test);
        }
    }

    /** Without -v the output follows the result; with it, it comes before. */
    private boolean printed(String place, String text) {
        if (!running.isEmpty()) {
            printedBefore.putIfAbsent(running, new TestRun.Failure("", running, text, place));
        } else if (!failures.isEmpty() && failures.getLast().message().isEmpty()) {
            String name = failures.removeLast().name();
            failures.add(new TestRun.Failure("", name, text, place));
        }
        return true;
    }

    private boolean finished(String line, Tally tally) {
        Matcher build = BUILD.matcher(line);
        Matcher unit = PACKAGE.matcher(line);
        if (build.matches()) {
            tally.failed(
                    new TestRun.Failure(build.group(1), "(the package)", build.group(2) + " failed", ""));
        } else if (unit.matches()) {
            report(unit.group(1), tally);
        } else if (line.startsWith("ok  \t")) {
            report(line.split("\t")[1].strip(), tally);
        } else {
            return false;
        }
        return true;
    }

    private void report(String unit, Tally tally) {
        for (TestRun.Failure failure : failures) {
            if (failures.stream().noneMatch(other -> other.name().startsWith(failure.name() + "/"))) {
                tally.failed(
                        new TestRun.Failure(unit, failure.name(), failure.message(), failure.location()));
            }
        }
        for (String test : passed) {
            if (passed.stream().noneMatch(other -> other.startsWith(test + "/"))) {
                tally.passed(new CaseName(unit, test).key());
            }
        }
        failures.clear();
        passed.clear();
        printedBefore.clear();
        running = "";
    }

    @Override
    public void end(Tally tally) {
        report("", tally);
    }
}
