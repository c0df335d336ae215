package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
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

    private int ran;
    private String name = "";
    private String path = "";
    private String message = "";
    private String location = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher test = TEST.matcher(line);
        if (test.matches()) {
            end(tally);
            name = test.group(1);
            path = test.group(2).endsWith("." + name)
                    ? test.group(2).substring(0, test.group(2).length() - name.length() - 1)
                    : test.group(2);
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
        return !name.isEmpty() && detail(line);
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
            location = place;
        } else if (message.isEmpty() && !location.isEmpty() && THROWN.matcher(line).matches()) {
            message = line;
        }
        return !line.startsWith("=====");
    }

    @Override
    public void end(Tally tally) {
        if (!name.isEmpty()) {
            tally.describe(new TestRun.Failure(path, name, message, location));
        }
        name = "";
        message = "";
        location = "";
    }
}
