package dev.shiftlog.testreport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that gives numbers with words, as "2 failed, 1 skipped, 24 passed, 27 total" does. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("(\\d+) (\\w+)");

    private Numbers() {}

    static void count(String line, Tally tally) {
        Matcher number = NUMBER.matcher(line);
        while (number.find()) {
            int count = Integer.parseInt(number.group(1));
            switch (number.group(2)) {
                case "passed", "passing" -> tally.count(count, 0, 0);
                case "failed", "failing", "failure", "failures", "error", "errors" ->
                    tally.count(0, count, 0);
                case "skipped", "pending", "todo", "ignored", "xfailed" -> tally.count(0, 0, count);
                default -> {}
            }
        }
    }
}
