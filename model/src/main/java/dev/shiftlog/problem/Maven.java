package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven: compile errors with their place in brackets, printed a second time at the end. */
final class Maven implements Recogniser {
    private static final Pattern ERROR = Pattern.compile(
            "\\[ERROR] (\\S.*\\.(?:java|kt|scala|groovy)):\\[(\\d+)(?:,(\\d+))?] (?:error: )?(.+)");
    private static final Pattern GOAL = Pattern.compile(
            "\\[ERROR] Failed to execute goal \\S*?([\\w.-]+):[\\w.-]+:([\\w-]+) .*?on project ([\\w.-]+): (.*?)(?: -> \\[Help.*)?");
    private static final Pattern FAILED = Pattern
            .compile("\\[(?:ERROR|FATAL)] (?:Error .+|The build could not read.*|.*Non-resolvable.*)");

    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        if (!line.startsWith("[")) {
            return continues(line);
        }
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            end(findings);
            Place place = Place.of(error.group(1), error.group(2), error.group(3));
            open.begin(Finding.of("javac", "", place, error.group(4)));
            return true;
        }
        String text = line.startsWith("[ERROR] ") ? line.substring("[ERROR] ".length()) : "";
        if (continues(text)) {
            return true;
        }
        end(findings);
        return summarised(line, findings);
    }

    private boolean continues(String line) {
        return open.isOpen() && (JavaCompiler.claimsDetail(line, open) || line.startsWith("  "));
    }

    private static boolean summarised(String line, Findings findings) {
        Matcher goal = GOAL.matcher(line);
        if (goal.matches()) {
            findings.addSummary(Finding.of("maven", goal.group(1) + ":" + goal.group(2), Place.UNKNOWN,
                    goal.group(3) + ": " + goal.group(4)));
        } else if (FAILED.matcher(line).matches()) {
            findings.addSummary(
                    Finding.of("maven", "", Place.UNKNOWN, line.substring(line.indexOf(']') + 1)));
        }
        return line.startsWith("[ERROR]") || line.startsWith("[INFO]") || line.startsWith("[WARNING]");
    }

    @Override
    public void end(Findings findings) {
        open.end(findings::add);
    }
}
