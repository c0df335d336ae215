package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ruff, flake8, pycodestyle and pylint: "a.py:1:2: E501 message", and ruff's longer form with an arrow. */
final class PythonLint implements Recogniser {
    private static final Pattern ONE_LINE = Pattern.compile(
            "(\\S.*\\.(?:pyi?|ipynb)):(?:cell \\d+:)?(\\d+):(\\d+): (?:([A-Z]+\\d+|[a-z]+(?:-[a-z]+)+|SyntaxError|invalid-syntax):? )(?:\\[\\*] )?(.+)");
    private static final Pattern HEAD = Pattern
            .compile("([A-Z]+\\d+|invalid-syntax:?|[a-z]+(?:-[a-z]+)+:?) (?:\\[\\*] )?(.+)");
    private static final Pattern ARROW = Pattern
            .compile("\\s*--> (\\S.*\\.(?:pyi?|ipynb)):(?:cell \\d+:)?(\\d+):(\\d+)");
    private static final Pattern SOURCE = Pattern.compile("\\s*(\\d+) \\| (.*)");

    private String type = "";
    private String message = "";
    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher oneLine = ONE_LINE.matcher(line);
        if (line.contains(".py") && oneLine.matches()) {
            Place place = Place.of(oneLine.group(1), oneLine.group(2), oneLine.group(3));
            findings.add(Finding.of("ruff", oneLine.group(4), place, oneLine.group(5)));
            return true;
        }
        Matcher arrow = ARROW.matcher(line);
        if (!message.isEmpty() && arrow.matches()) {
            Place place = Place.of(arrow.group(1), arrow.group(2), arrow.group(3));
            open.begin(Finding.of("ruff", type, place, message));
            return true;
        }
        return open.isOpen() ? source(line, findings) : head(line);
    }

    private boolean head(String line) {
        Matcher head = HEAD.matcher(line);
        message = "";
        if (head.matches()) {
            type = head.group(1).replace(":", "");
            message = head.group(2);
        }
        return false;
    }

    private boolean source(String line, Findings findings) {
        Matcher source = SOURCE.matcher(line);
        if (source.matches() && open.isOnLine(source.group(1))) {
            open.shows(source.group(2));
        }
        if (line.isBlank()) {
            end(findings);
        }
        return true;
    }

    @Override
    public void end(Findings findings) {
        open.end(findings::add);
        message = "";
    }
}
