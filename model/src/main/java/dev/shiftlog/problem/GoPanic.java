package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Go program's panic: the first frame that is not the runtime's own. */
final class GoPanic implements Recogniser {
    private static final Pattern PANIC = Pattern.compile("(panic|fatal error): (.+?)(?: \\[recovered.*])?");
    private static final Pattern FRAME = Pattern.compile("\t(\\S.*\\.go):(\\d+)(?: \\+0x.*)?");
    private static final Pattern LIBRARY = Pattern
            .compile(".*(?:/go/src/|/go-[\\d.]+/src/|/pkg/mod/|/usr/local/go/|/libexec/src/).*");

    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher panic = PANIC.matcher(line);
        if (panic.matches()) {
            end(findings);
            open.begin(Finding.of("go", panic.group(1), Place.UNKNOWN, panic.group(2)));
            return true;
        }
        if (!open.isOpen()) {
            return false;
        }
        Matcher frame = FRAME.matcher(line);
        if (frame.matches() && !LIBRARY.matcher(frame.group(1)).matches()) {
            open.at(Place.of(frame.group(1), frame.group(2)));
            end(findings);
        }
        return true;
    }

    @Override
    public void end(Findings findings) {
        open.end(findings::add);
    }
}
