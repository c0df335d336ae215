package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** cargo test: a section for each failure, then "test result:" with the numbers of one binary. */
final class CargoTest implements Console {
    private static final Pattern TEST = Pattern
            .compile("test \\S.* \\.\\.\\. (?:ok|FAILED|ignored.*|bench:.*)");
    private static final Pattern SECTION = Pattern.compile("---- (\\S.*?) (?:stdout|stderr) ----");
    private static final Pattern PANIC = Pattern
            .compile("thread '.*' (?:\\(\\d+\\) )?panicked at (?:'(.*)', )?(\\S+?:\\d+):\\d+:?");
    private static final Pattern RESULT = Pattern
            .compile("test result: \\w+\\. (\\d+) passed; (\\d+) failed; (\\d+) ignored;.*");

    private String name = "";
    private String message = "";
    private String location = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher section = SECTION.matcher(line);
        Matcher result = RESULT.matcher(line);
        if (section.matches()) {
            end(tally);
            name = section.group(1);
            return true;
        }
        if (result.matches()) {
            end(tally);
            tally.count(Integer.parseInt(result.group(1)), Integer.parseInt(result.group(2)),
                    Integer.parseInt(result.group(3)));
            return true;
        }
        return TEST.matcher(line).matches() || !name.isEmpty() && detail(line, tally);
    }

    private boolean detail(String line, Tally tally) {
        Matcher panic = PANIC.matcher(line);
        if (line.equals("failures:")) {
            end(tally);
        } else if (panic.matches()) {
            location = panic.group(2);
            message = panic.group(1) == null ? "" : panic.group(1);
        } else if (!location.isEmpty() && message.isEmpty()) {
            message = line.strip();
        }
        return true;
    }

    @Override
    public void end(Tally tally) {
        if (!name.isEmpty()) {
            tally.describe(new TestRun.Failure(Location.fileOf(location), name, message, location));
        }
        name = "";
        message = "";
        location = "";
    }
}
