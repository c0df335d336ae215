package dev.shiftlog.testreport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** node --test as people see it: the numbers, then under "failing tests" each with its place. */
final class NodeTest implements Console {
    private static final Pattern NUMBER = Pattern.compile("ℹ (pass|fail|cancelled|skipped|todo) (\\d+)");
    private static final Pattern PLACE = Pattern.compile("test at (\\S+:\\d+):\\d+");
    private static final Pattern TEST = Pattern.compile("✖ (.+?)(?: \\([\\d.]+ms\\))?");

    private final OpenFailure failure = new OpenFailure();
    /** The place, which stands above the name. */
    private String location = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            count(number.group(1), Integer.parseInt(number.group(2)), tally);
            return true;
        }
        Matcher place = PLACE.matcher(line);
        if (place.matches()) {
            end(tally);
            location = place.group(1);
            return true;
        }
        return !location.isEmpty() && detail(line);
    }

    private static void count(String word, int count, Tally tally) {
        switch (word) {
            case "pass" -> tally.count(count, 0, 0);
            case "fail", "cancelled" -> tally.count(0, count, 0);
            default -> tally.count(0, 0, count);
        }
    }

    private boolean detail(String line) {
        Matcher test = TEST.matcher(line);
        if (!failure.isOpen() && test.matches()) {
            failure.begin("", test.group(1));
            failure.at(location);
        } else {
            failure.goesOn(line);
        }
        return true;
    }

    @Override
    public void end(Tally tally) {
        failure.end(tally);
        location = "";
    }
}
