package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ruby: "a.rb:1:in 'm': message (Type)", then the source and the callers; and its syntax errors. */
final class Ruby implements Recogniser {
    private static final Pattern THROWN = Pattern
            .compile("(\\S.*?):(\\d+):in [`'].*?': (.*?) \\(([A-Z][\\w:]*)\\)");
    private static final Pattern TOP = Pattern
            .compile("(\\S+\\.(?:rb|ru|rake|gemspec)):(\\d+): (.*?) \\(([A-Z][\\w:]*)\\)");
    private static final Pattern SYNTAX = Pattern.compile(
            "(?:\\S+: )?(\\S+\\.(?:rb|ru|rake|gemspec)):(\\d+): (?:syntax errors?(?: found)?,? ?)(.*)");
    private static final Pattern FROM = Pattern.compile("\\s+from (\\S.*?):(\\d+):in .*");

    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher thrown = line.contains(":in ") ? THROWN.matcher(line) : TOP.matcher(line);
        if (!line.startsWith(" ") && thrown.matches()) {
            end(findings);
            open.begin(Finding.of("ruby", thrown.group(4), Place.of(thrown.group(1), thrown.group(2)),
                    thrown.group(3)));
            return true;
        }
        Matcher syntax = SYNTAX.matcher(line);
        if (syntax.matches()) {
            end(findings);
            open.begin(Finding.of("ruby", "SyntaxError", Place.of(syntax.group(1), syntax.group(2)),
                    syntax.group(3)));
            return true;
        }
        return open.isOpen() && continues(line, findings);
    }

    private boolean continues(String line, Findings findings) {
        Matcher from = FROM.matcher(line);
        if (from.matches()) {
            if (isLibrary(open.place().file())) {
                open.at(Place.of(from.group(1), from.group(2)));
            }
            return true;
        }
        if (line.isBlank() || line.startsWith(" ") || line.startsWith("\t")) {
            if (!line.isBlank() && !open.hasExcerpt()) {
                open.shows(line);
            }
            return true;
        }
        end(findings);
        return false;
    }

    private static boolean isLibrary(String file) {
        return file.startsWith("<") || file.contains("/gems/") || file.contains("/lib/ruby/");
    }

    @Override
    public void end(Findings findings) {
        open.end(findings::add);
    }
}
