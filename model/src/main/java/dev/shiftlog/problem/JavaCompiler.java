package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** javac, also as Gradle and Ant print it: a line, the source, a caret, then symbol and location. */
final class JavaCompiler implements Recogniser {
    private static final Pattern ERROR = Pattern
            .compile("\\s*(?:\\[javac] )?(\\S.*\\.java):(\\d+): (?:(error|warning): )?(.+)");
    private static final Pattern DETAIL = Pattern
            .compile("\\s+(symbol|location|first type|second type|required|found|reason):\\s+(.*)");
    private static final int LINES_AFTER = 12;

    private final OpenFinding open = new OpenFinding();
    private int linesAfter;

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (line.contains(".java:") && error.matches()) {
            end(findings);
            if (!"warning".equals(error.group(3)) && !line.contains("\tat ")) {
                open.begin(
                        Finding.of("javac", "", Place.of(error.group(1), error.group(2)), error.group(4)));
                linesAfter = 0;
            }
            return true;
        }
        return open.isOpen() && continues(line, findings);
    }

    private boolean continues(String line, Findings findings) {
        if (claimsDetail(line, open)) {
            return true;
        }
        if (++linesAfter == 1) {
            open.shows(line);
            return true;
        }
        if (linesAfter > LINES_AFTER || !line.startsWith(" ")) {
            end(findings);
            return false;
        }
        return true;
    }

    /** "cannot find symbol" is one error for each symbol; where it was looked for says no more. */
    static boolean claimsDetail(String line, OpenFinding open) {
        Matcher detail = DETAIL.matcher(line);
        if (detail.matches() && detail.group(1).equals("symbol")) {
            open.says(detail.group(2));
        }
        return detail.matches();
    }

    @Override
    public void end(Findings findings) {
        open.end(findings::add);
    }
}
