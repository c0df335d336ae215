package dev.shiftlog.testreport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven Surefire and Failsafe: a trace for each failure, and for each module a line with the numbers. */
final class Surefire implements Console {
    private static final Pattern FAILED = Pattern.compile(
            "(?:\\[ERROR] )?(?:([\\w$.]+)\\.(\\w[^ ]*?)|(\\w\\S*)\\(([\\w$.]+)\\)) +(?:-- )?Time elapsed: .*<<< (?:FAILURE|ERROR)!.*");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:\\[\\w+] )?Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)(?:, Flakes: \\d+)?");
    private static final Pattern FLAKY = Pattern.compile("\\[WARNING] ([\\w$.]+)\\.(\\w\\S*)");

    private final OpenFailure failure = new OpenFailure();
    private boolean flakes;
    private String path = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher failed = FAILED.matcher(line);
        if (failed.matches()) {
            end(tally);
            boolean old = failed.group(1) == null;
            path = failed.group(old ? 4 : 1);
            failure.begin(path, failed.group(old ? 3 : 2));
            return true;
        }
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            end(tally);
            count(numbers, tally);
            return true;
        }
        return failure.isOpen() ? detail(line, tally) : flaky(line, tally);
    }

    private static void count(Matcher numbers, Tally tally) {
        int failing = Integer.parseInt(numbers.group(2)) + Integer.parseInt(numbers.group(3));
        int skipped = Integer.parseInt(numbers.group(4));
        tally.count(Integer.parseInt(numbers.group(1)) - failing - skipped, failing, skipped);
    }

    private boolean flaky(String line, Tally tally) {
        if (line.strip().equals("[WARNING] Flakes:")) {
            flakes = true;
            return true;
        }
        Matcher test = FLAKY.matcher(line);
        if (flakes && test.matches()) {
            tally.passedAfterAll(test.group(1) + ":" + test.group(2));
            return true;
        }
        return false;
    }

    private boolean detail(String line, Tally tally) {
        if (line.isBlank() || line.startsWith("[")) {
            end(tally);
            return false;
        }
        if (!failure.hasMessage()) {
            failure.says(line.strip());
        }
        String frame = Location.in(line, path, "");
        boolean own = line.contains(" " + path + ".");
        if (!frame.isEmpty() && (!failure.hasPlace() || own)) {
            failure.at(frame);
        }
        return true;
    }

    @Override
    public void end(Tally tally) {
        failure.end(tally);
    }
}
