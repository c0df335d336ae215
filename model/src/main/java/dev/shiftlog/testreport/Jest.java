package dev.shiftlog.testreport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jest: below "FAIL file" each failure with a bullet, its message, its stack; then the numbers. */
final class Jest implements Console {
    private static final Pattern FILE = Pattern
            .compile("(?:FAIL|PASS) (?:\\S+ )?(\\S+\\.[cm]?[jt]sx?)(?: \\([\\d.]+ m?s\\))?");
    private static final Pattern TEST = Pattern.compile("  ● (.+)");
    private static final Pattern NUMBERS = Pattern.compile("Tests: +(.*\\d+ total)");

    private final OpenFailure failure = new OpenFailure();
    private String file = "";

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            end(tally);
            Numbers.count(numbers.group(1), tally);
            return true;
        }
        Matcher start = FILE.matcher(line);
        if (start.matches()) {
            end(tally);
            file = start.group(1);
            return true;
        }
        Matcher test = TEST.matcher(line);
        if (!file.isEmpty() && test.matches()) {
            end(tally);
            failure.begin(file, test.group(1).replace(" › ", " "));
            return true;
        }
        return failure.isOpen() && detail(line);
    }

    private boolean detail(String line) {
        if (!failure.hasMessage() && !line.isBlank()) {
            failure.says(line.strip());
        } else if (!failure.hasPlace() && line.stripLeading().startsWith("at ")) {
            failure.at(Location.in(line, "", ""));
        }
        return line.isBlank() || line.startsWith("  ");
    }

    @Override
    public void end(Tally tally) {
        failure.end(tally);
    }
}
