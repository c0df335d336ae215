package dev.shiftlog.testreport;

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

    private final OpenFailure failure = new OpenFailure();

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher section = SECTION.matcher(line);
        Matcher result = RESULT.matcher(line);
        if (section.matches()) {
            end(tally);
            failure.begin("", section.group(1));
            return true;
        }
        if (result.matches()) {
            end(tally);
            tally.count(Integer.parseInt(result.group(1)), Integer.parseInt(result.group(2)),
                    Integer.parseInt(result.group(3)));
            return true;
        }
        return TEST.matcher(line).matches() || failure.isOpen() && detail(line, tally);
    }

    private boolean detail(String line, Tally tally) {
        Matcher panic = PANIC.matcher(line);
        if (line.equals("failures:")) {
            end(tally);
        } else if (panic.matches()) {
            failure.at(panic.group(2));
            failure.says(panic.group(1) == null ? "" : panic.group(1));
        } else if (failure.hasPlace() && !failure.hasMessage()) {
            failure.says(line.strip());
        }
        return true;
    }

    @Override
    public void end(Tally tally) {
        failure.end(tally);
    }
}
