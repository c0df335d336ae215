package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** vitest: " FAIL  file > suite > test", the message, " ❯ file:line:column"; then the numbers. */
final class Vitest implements Console {
    private static final Pattern TEST = Pattern
            .compile(" FAIL +(?:\\|\\S+\\| )?(\\S+\\.[cm]?[jt]sx?)(?: > (.+))?");
    private static final Pattern PLACE = Pattern.compile(" ❯ (?:\\S+ )?(\\S+:\\d+):\\d+");
    private static final Pattern NUMBERS = Pattern.compile(" +Tests +(.*\\(\\d+\\))");

    private String file = "";
    private String name = "";
    private String message = "";
    private String location = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            end(tally);
            Numbers.count(numbers.group(1), tally);
            return true;
        }
        Matcher test = TEST.matcher(line);
        if (test.matches()) {
            end(tally);
            file = test.group(1);
            name = test.group(2) == null ? "(the file)" : test.group(2).replace(" > ", " ");
            return true;
        }
        return !name.isEmpty() && detail(line, tally);
    }

    private boolean detail(String line, Tally tally) {
        Matcher place = PLACE.matcher(line);
        if (place.matches()) {
            location = place.group(1);
            end(tally);
        } else if (message.isEmpty()) {
            message = line.strip();
        }
        return true;
    }

    @Override
    public void end(Tally tally) {
        if (!name.isEmpty()) {
            tally.describe(new TestRun.Failure(file, name, message, location));
        }
        name = "";
        message = "";
        location = "";
    }
}
