package dev.shiftlog.testreport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's unittest: a block for each failure, "Ran N tests", then OK or FAILED with the numbers. */
final class UnitTest implements Console {
    private static final Pattern TEST = Pattern.compile("(?:FAIL|ERROR): (\\S+) \\((\\S+)\\).*");
    private static final Pattern RAN = Pattern.compile("Ran (\\d+) tests? in .*");
    private static final Pattern RESULT = Pattern.compile("(?:OK|FAILED)(?: \\((.*)\\))?");
    private static final Pattern NUMBER = Pattern
            .compile("(failures|errors|skipped|expected failures)=(\\d+)");
    private static final Pattern THROWN = Pattern.compile("\\w[\\w.]*(?:: .*)?");

    private final OpenFailure failure = new OpenFailure();
    private int ran;

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher test = TEST.matcher(line);
        if (test.matches()) {
            end(tally);
            begin(test.group(1), test.group(2));
            return true;
        }
        Matcher count = RAN.matcher(line);
        if (count.matches()) {
            end(tally);
            ran = Integer.parseInt(count.group(1));
            return true;
        }
        Matcher result = RESULT.matcher(line);
        if (ran > 0 && result.matches()) {
            numbers(result.group(1) == null ? "" : result.group(1), tally);
            return true;
        }
        return failure.isOpen() && detail(line);
    }

    /** Newer Pythons put the name behind the class too. */
    private void begin(String name, String path) {
        boolean ends = path.endsWith("." + name);
        failure.begin(ends ? path.substring(0, path.length() - name.length() - 1) : path, name);
    }

    private void numbers(String text, Tally tally) {
        Matcher number = NUMBER.matcher(text);
        int failing = 0;
        int skipped = 0;
        while (number.find()) {
            int count = Integer.parseInt(number.group(2));
            if (number.group(1).equals("failures") || number.group(1).equals("errors")) {
                failing += count;
            } else {
                skipped += count;
            }
        }
        tally.count(ran - failing - skipped, failing, skipped);
        ran = 0;
    }

    private boolean detail(String line) {
        String place = Location.in(line, "", "");
        if (line.contains("File \"") && !place.isEmpty()) {
            failure.at(place);
        } else if (!failure.hasMessage() && failure.hasPlace() && THROWN.matcher(line).matches()) {
            failure.says(line);
        }
        return !line.startsWith("=====");
    }

    @Override
    public void end(Tally tally) {
        failure.end(tally);
    }
}
