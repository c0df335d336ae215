package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** mocha: the numbers, then each failure with its titles one below another, its message and stack. */
final class Mocha implements Console {
    private static final Pattern NUMBERS = Pattern
            .compile("  (\\d+ (?:passing|failing|pending))(?: \\([\\w.]+\\))?");
    private static final Pattern FIRST = Pattern.compile("  \\d+\\) (.+)");

    private final List<String> titles = new ArrayList<>();
    private boolean numbersSeen;
    private boolean titled;
    private String message = "";
    private String location = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            numbersSeen = true;
            Numbers.count(numbers.group(1), tally);
            return true;
        }
        Matcher first = FIRST.matcher(line);
        if (numbersSeen && first.matches()) {
            end(tally);
            title(first.group(1));
            return true;
        }
        return !titles.isEmpty() && detail(line);
    }

    /** The last title ends with a colon. */
    private void title(String text) {
        titled = text.endsWith(":");
        titles.add(titled ? text.substring(0, text.length() - 1) : text);
    }

    private boolean detail(String line) {
        String text = line.strip();
        if (!titled) {
            title(text);
        } else if (message.isEmpty()) {
            message = text;
        } else if (location.isEmpty() && text.startsWith("at ")) {
            location = Location.in(text, "", "");
        }
        return true;
    }

    @Override
    public void end(Tally tally) {
        if (!titles.isEmpty()) {
            String name = String.join(" ", titles);
            tally.describe(new TestRun.Failure(Location.fileOf(location), name, message, location));
        }
        titles.clear();
        message = "";
        location = "";
    }
}
