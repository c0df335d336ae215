package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** javac, also as Gradle and Ant print it: a line, the source, a caret, then symbol and location. */
final class JavaCompiler implements Recogniser {
    private static final Pattern ERROR = Pattern
            .compile("\\s*(?:\\[javac] )?(\\S.*\\.java):(\\d+): (?:(error|warning): )?(.+)");
    private static final Pattern DETAIL = Pattern
            .compile("\\s+(symbol|location|first type|second type|required|found|reason):\\s+(.*)");
    private static final int LINES_AFTER = 12;

    private Optional<Finding> open = Optional.empty();
    private int linesAfter;

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (line.contains(".java:") && error.matches()) {
            end(findings);
            if (!"warning".equals(error.group(3)) && !line.contains("\tat ")) {
                open = Optional.of(
                        Finding.of("javac", "", Place.of(error.group(1), error.group(2)), error.group(4)));
                linesAfter = 0;
            }
            return true;
        }
        return open.isPresent() && continues(line, findings);
    }

    private boolean continues(String line, Findings findings) {
        Matcher detail = DETAIL.matcher(line);
        if (detail.matches()) {
            open = open.map(finding -> symbol(finding, detail));
            return true;
        }
        if (++linesAfter == 1) {
            open = open.map(finding -> finding.withExcerpt(line));
            return true;
        }
        if (linesAfter > LINES_AFTER || !line.startsWith(" ")) {
            end(findings);
            return false;
        }
        return true;
    }

    /** "cannot find symbol" is one error for each symbol; where it was looked for says no more. */
    static Finding symbol(Finding finding, Matcher detail) {
        return detail.group(1).equals("symbol") ? finding.withMore(detail.group(2)) : finding;
    }

    static Matcher detail(String line) {
        return DETAIL.matcher(line);
    }

    @Override
    public void end(Findings findings) {
        open.ifPresent(findings::add);
        open = Optional.empty();
    }
}
