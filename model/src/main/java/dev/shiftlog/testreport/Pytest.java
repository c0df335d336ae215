package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pytest's terminal report: the sections tell the lines, the short summary the tests, the last line the numbers. */
final class Pytest implements Console {
    private static final Pattern HEADING = Pattern
            .compile("_{3,} (?:ERROR at (?:setup|teardown) of )?(\\S.*?) _{3,}");
    private static final Pattern PLACE = Pattern.compile("(\\S+\\.py):(\\d+): (?:\\w.*)?");
    private static final Pattern SUMMARY = Pattern
            .compile("(FAILED|ERROR) (\\S+\\.py)(?:::(.+?))?(?: - (.*))?");
    private static final Pattern NUMBERS = Pattern.compile("(?:=+ )?((?:\\d+ \\w+(?:, )?)+) in [\\d.:]+s?.*");

    private final Map<String, String> places = new HashMap<>();
    private String heading = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher start = HEADING.matcher(line);
        if (start.matches()) {
            heading = start.group(1);
            return true;
        }
        Matcher place = PLACE.matcher(line);
        if (!heading.isEmpty() && place.matches()) {
            places.putIfAbsent(heading, place.group(1) + ":" + place.group(2));
            return true;
        }
        Matcher summary = SUMMARY.matcher(line);
        if (summary.matches()) {
            describe(summary, tally);
            return true;
        }
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            Numbers.count(numbers.group(1), tally);
        }
        return numbers.matches();
    }

    private void describe(Matcher summary, Tally tally) {
        String name = summary.group(3) == null ? "(the file)" : summary.group(3);
        String message = summary.group(4) == null ? "" : summary.group(4);
        String location = places.getOrDefault(name.replace("::", "."), "");
        tally.describe(new TestRun.Failure(summary.group(2), name, message, location));
    }
}
