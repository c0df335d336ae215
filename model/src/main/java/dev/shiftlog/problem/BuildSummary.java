package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Gradle, make, ninja and npm say last: that something failed, without saying where. */
final class BuildSummary implements Recogniser {
    private static final Pattern GRADLE = Pattern
            .compile("(Execution failed for task '(.+)'\\.|A problem occurred .*|Could not .*)");
    private static final Pattern MAKE = Pattern.compile("g?make(?:\\[\\d+])?: \\*\\*\\* (.+)");
    private static final Pattern NPM = Pattern
            .compile("npm (?:ERR!|error) (?:code \\w+|Missing script.*|\\S.*failed.*)");

    private boolean whatWentWrong;
    private String task = "";

    @Override
    public boolean claims(String line, Findings findings) {
        if (whatWentWrong) {
            return gradle(line, findings);
        }
        Matcher make = MAKE.matcher(line);
        if (line.equals("* What went wrong:")) {
            whatWentWrong = true;
        } else if (make.matches()) {
            findings.addSummary(Finding.of("make", "", Place.UNKNOWN, make.group(1)));
        } else if (NPM.matcher(line).matches()) {
            findings.addSummary(
                    Finding.of("npm", "", Place.UNKNOWN, line.substring(line.indexOf(' ', 4) + 1)));
        } else {
            return false;
        }
        return true;
    }

    private boolean gradle(String line, Findings findings) {
        Matcher failed = GRADLE.matcher(line);
        if (failed.matches()) {
            task = failed.group(2) == null ? "" : failed.group(2);
            if (task.isEmpty()) {
                findings.addSummary(Finding.of("gradle", "", Place.UNKNOWN, line));
            }
        } else if (line.startsWith("> ")) {
            findings.addSummary(Finding.of("gradle", task, Place.UNKNOWN, line.substring(2)));
        }
        whatWentWrong = !line.isBlank() && !line.startsWith("> ");
        return true;
    }
}
