package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.Optional;
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

    private Optional<Finding> open = Optional.empty();
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
            open = Optional.of(finding);
        }
        return true;
    }

    private boolean continues(String line, Findings findings) {
        Matcher arrow = ARROW.matcher(line);
        Matcher source = SOURCE.matcher(line);
        Matcher label = LABEL.matcher(line);
        if (line.isBlank()) {
            end(findings);
        } else if (arrow.matches() && open.isPresent() && open.get().place().isUnknown()) {
            open = open.map(finding -> finding.at(Place.of(arrow.group(1), arrow.group(2), arrow.group(3))));
        } else if (source.matches() && open.isPresent() && open.get().excerpt().isEmpty()
                && source.group(1).equals(Integer.toString(open.get().place().line()))) {
            open = open.map(finding -> finding.withExcerpt(source.group(2)));
        } else if (label.matches() && open.isPresent() && !labelled) {
            labelled = true;
            open = open.map(finding -> finding.withMore(label.group(1)));
        }
        return true;
    }

    /** An error without a place is one of cargo's or the linker's: said, unless something exact was. */
    @Override
    public void end(Findings findings) {
        open.ifPresent(finding -> {
            if (finding.place().isUnknown()) {
                findings.addSummary(finding);
            } else {
                findings.add(finding);
            }
        });
        open = Optional.empty();
        inside = false;
    }
}
