package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error of Node, Deno or Bun: its place and source above it, its stack below. */
final class JavaScriptTrace implements Recogniser {
    private static final Pattern HEAD = Pattern
            .compile("(?:file://)?(/.+|[A-Za-z]:\\\\.+|\\w.*)\\.([cm]?[jt]sx?):(\\d+)");
    private static final Pattern THROWN = Pattern.compile(
            "(?:Uncaught |\\s*\\[?)?((?:[A-Z]\\w*)?(?:Error|Exception)|[A-Z][a-z]\\w+)(?: \\[\\w+])?: (.*)");
    private static final Pattern FRAME = Pattern
            .compile("\\s+at (?:.*? \\()?(?:file://)?((?!node:)[^()]+?\\.[cm]?[jt]sx?):(\\d+):(\\d+)\\)?.*");

    private Place head = Place.UNKNOWN;
    private String source = "";
    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher start = HEAD.matcher(line);
        if (start.matches()) {
            end(findings);
            head = Place.of(start.group(1) + "." + start.group(2), start.group(3));
            return true;
        }
        if (open.isOpen() && line.stripLeading().startsWith("at ")) {
            frame(line);
            return true;
        }
        Matcher thrown = THROWN.matcher(line);
        if (thrown.matches() && !open.isOpen()) {
            open.begin(new Finding("node", thrown.group(1), Place.UNKNOWN, thrown.group(2), source));
            return !head.isUnknown();
        }
        return afterwards(line, findings);
    }

    private void frame(String line) {
        Matcher frame = FRAME.matcher(line);
        if (!open.hasPlace() && frame.matches() && !frame.group(1).contains("/node_modules/")) {
            open.at(Place.of(frame.group(1), frame.group(2), frame.group(3)));
        }
    }

    private boolean afterwards(String line, Findings findings) {
        if (open.isOpen()) {
            boolean more = line.startsWith("- ") || line.startsWith("Require stack");
            if (!more) {
                end(findings);
            }
            return more;
        }
        if (head.isUnknown()) {
            return false;
        }
        if (source.isEmpty() && !line.isBlank()) {
            source = line;
        }
        return line.isBlank() || line.startsWith(" ") || line.equals(source);
    }

    @Override
    public void end(Findings findings) {
        if (!open.hasPlace()) {
            open.at(ownHead());
        }
        open.end(open.hasPlace() ? findings::add : _ -> {});
        head = Place.UNKNOWN;
        source = "";
    }

    private Place ownHead() {
        return head.file().startsWith("node:") ? Place.UNKNOWN : head;
    }
}
