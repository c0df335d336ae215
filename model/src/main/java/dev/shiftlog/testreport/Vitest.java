package dev.shiftlog.testreport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** vitest: " FAIL  file > suite > test", the message, " ❯ file:line:column"; then the numbers. */
final class Vitest implements Console {
    private static final Pattern TEST = Pattern
            .compile(" FAIL +(?:\\|\\S+\\| )?(\\S+\\.[cm]?[jt]sx?)(?: > (.+))?");
    private static final Pattern PLACE = Pattern.compile(" ❯ (?:\\S+ )?(\\S+:\\d+):\\d+");
    private static final Pattern NUMBERS = Pattern.compile(" +Tests +(.*\\(\\d+\\))");

    private final OpenFailure failure = new OpenFailure();

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
            failure.begin(test.group(1),
                    test.group(2) == null ? "(the file)" : test.group(2).replace(" > ", " "));
            return true;
        }
        return failure.isOpen() && detail(line, tally);
    }

    private boolean detail(String line, Tally tally) {
        Matcher place = PLACE.matcher(line);
        if (place.matches()) {
            failure.at(place.group(1));
            end(tally);
        } else if (!failure.hasMessage()) {
            failure.says(line.strip());
        }
        return true;
    }

    @Override
    public void end(Tally tally) {
        failure.end(tally);
    }
}
