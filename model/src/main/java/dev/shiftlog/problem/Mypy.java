package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type checkers of Python: mypy ("a.py:1: error: … [code]") and pyright ("a.py:1:2 - error: … (code)"). */
final class Mypy implements Recogniser {
    private static final Pattern MYPY = Pattern
            .compile("(\\S.*\\.pyi?):(\\d+)(?::(\\d+))?: error: (.*?)(?:\\s+\\[([\\w-]+)])?");
    private static final Pattern PYRIGHT = Pattern
            .compile("\\s+(\\S.*\\.pyi?):(\\d+):(\\d+) - error: (.*?)(?:\\s+\\((\\w+)\\))?");

    @Override
    public boolean claims(String line, Findings findings) {
        return line.contains("error: ")
                && (found("mypy", MYPY.matcher(line), findings)
                        || found("pyright", PYRIGHT.matcher(line), findings));
    }

    private static boolean found(String tool, Matcher error, Findings findings) {
        if (!error.matches()) {
            return false;
        }
        Place place = Place.of(error.group(1), error.group(2), error.group(3));
        findings.add(Finding.of(tool, error.group(5) == null ? "" : error.group(5), place, error.group(4)));
        return true;
    }
}
