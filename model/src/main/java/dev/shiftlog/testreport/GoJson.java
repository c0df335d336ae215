package dev.shiftlog.testreport;

import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.session.TestRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** go test -json: one event a line. A test with sub-tests is counted by them. */
final class GoJson implements Console {
    private static final int LONGEST_OUTPUT = 2_000;

    private final Map<String, StringBuilder> printed = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<String> failedPackages = new HashSet<>();

    @Override
    public boolean claims(String line, Tally tally) {
        if (!line.startsWith("{\"") || !line.contains("\"Action\":")) {
            return false;
        }
        try {
            event(JsonReader.read(line).asObject(), tally);
        } catch (JsonException broken) {
            tally.notice("a line of go test -json could not be read: " + broken.getMessage());
        }
        return true;
    }

    private void event(JsonObject event, Tally tally) {
        String test = event.text("Test");
        String unit = event.text("Package");
        String key = unit + ":" + test;
        switch (event.text("Action")) {
            case "run" -> started(unit, test);
            case "output" -> print(key, event.text("Output"));
            case "pass" -> finished(key, test, () -> tally.passed(key));
            case "skip" -> finished(key, test, tally::skipped);
            case "fail" -> failed(unit, test, tally);
            default -> {}
        }
    }

    private void started(String unit, String test) {
        int slash = test.lastIndexOf('/');
        if (slash > 0) {
            parents.add(unit + ":" + test.substring(0, slash));
        }
    }

    private void print(String key, String output) {
        String text = output.strip();
        if (text.isEmpty() || text.startsWith("===") || text.startsWith("---") || text.startsWith("FAIL")
                || text.startsWith("ok ")) {
            return;
        }
        StringBuilder lines = printed.computeIfAbsent(key, _ -> new StringBuilder());
        if (lines.length() < LONGEST_OUTPUT) {
            lines.append(text).append('\n');
        }
    }

    private void finished(String key, String test, Runnable count) {
        printed.remove(key);
        if (!test.isEmpty() && !parents.contains(key)) {
            count.run();
        }
    }

    private void failed(String unit, String test, Tally tally) {
        String key = unit + ":" + test;
        StringBuilder lines = printed.remove(key);
        String output = lines == null ? "" : lines.toString();
        boolean counted = !test.isEmpty() && !parents.contains(key)
                || test.isEmpty() && !failedPackages.contains(unit);
        failedPackages.add(unit);
        if (counted) {
            String location = Location.in(output, "", "");
            String name = test.isEmpty() ? "(the package)" : test;
            tally.failed(new TestRun.Failure(unit, name, message(output, location), location));
        }
    }

    /** The output without the place that is given beside it. */
    private static String message(String output, String location) {
        String first = output.lines().findFirst().orElse("");
        return first.startsWith(location + ": ") ? first.substring(location.length() + 2) : first;
    }
}
