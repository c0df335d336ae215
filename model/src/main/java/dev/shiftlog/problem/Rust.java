package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** rustc and clippy, also under cargo: "error[E0308]: …", an arrow with the place, then the source. */
final class Rust implements Recogniser {
    private static final Pattern ERROR = Pattern.compile("error(?:\\[(E\\d+|[\\w:]+)])?: (.+)");
    private static final Pattern ARROW = Pattern.compile("\\s*--> (\\S.*):(\\d+):(\\d+)");
    private static final Pattern SOURCE = Pattern.compile("\\s*(\\d+) \\| (?:[|/] +)?(.*)");
    /** "mismatched types" is said of every one; which types, stands beside the carets. */
    private static final Pattern LABEL = Pattern.compile("\\s*\\|[ |-]*\\^+ (expected .+)");
    private static final Pattern CLOSING = Pattern.compile(
            "aborting due to .*|could not compile .*|.* previous errors?.*|linking with .*|test failed, to rerun.*");

    private final OpenFinding open = new OpenFinding();
    private boolean inside;
    private boolean labelled;

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            end(findings);
            return start(error, findings);
        }
        return inside && continues(line, findings);
    }

    private boolean start(Matcher error, Findings findings) {
        String code = error.group(1) == null ? "" : error.group(1);
        Finding finding = Finding.of("rustc", code, Place.UNKNOWN, error.group(2));
        inside = true;
        labelled = false;
        if (CLOSING.matcher(error.group(2)).matches()) {
            findings.addSummary(finding);
        } else {
            open.begin(finding);
        }
        return true;
    }

    private boolean continues(String line, Findings findings) {
        Matcher arrow = ARROW.matcher(line);
        Matcher source = SOURCE.matcher(line);
        Matcher label = LABEL.matcher(line);
        if (line.isBlank()) {
            end(findings);
        } else if (arrow.matches() && open.isOpen() && !open.hasPlace()) {
            open.at(Place.of(arrow.group(1), arrow.group(2), arrow.group(3)));
        } else if (source.matches() && open.isOpen() && !open.hasExcerpt()
                && open.isOnLine(source.group(1))) {
            open.shows(source.group(2));
        } else if (label.matches() && open.isOpen() && !labelled) {
            labelled = true;
            open.says(label.group(1));
        }
        return true;
    }

    /** An error without a place is one of cargo's or the linker's: said, unless something exact was. */
    @Override
    public void end(Findings findings) {
        open.end(open.hasPlace() ? findings::add : findings::addSummary);
        inside = false;
    }
}
