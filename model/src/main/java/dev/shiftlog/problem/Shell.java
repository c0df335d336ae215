package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell itself: a command that is not there, a syntax error in a script. */
final class Shell implements Recogniser {
    private static final Pattern ERROR = Pattern.compile(
            "(\\S+): (?:line )?(\\d+): (.*(?:not found|No such file or directory|Permission denied|syntax error.*|unbound variable))");
    private static final Pattern PLAIN = Pattern
            .compile("(?:ba|z|da)?sh: (?:\\d+: )?(.*(?:command not found|not found).*)");

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        Matcher plain = PLAIN.matcher(line);
        if (plain.matches()) {
            findings.add(Finding.of("shell", "", Place.UNKNOWN, plain.group(1)));
        } else if (error.matches()) {
            findings.add(Finding.of("shell", "", Place.of(error.group(1), error.group(2)), error.group(3)));
        } else {
            return false;
        }
        return true;
    }
}
