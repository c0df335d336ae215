package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** gcc, clang and what prints like them (swiftc, nasm, glslc): "a.c:1:2: error: …", then the source. */
final class CCompiler implements Recogniser {
    private static final Pattern ERROR = Pattern.compile(
            "(?!\\[)(\\S.*?\\.\\w+):(\\d+):(?:(\\d+):)? (?:fatal )?error: (.+?)(?: \\[-W[\\w=,-]+])?");
    private static final Pattern OTHER = Pattern.compile("\\S.*?\\.\\w+:\\d+:\\d+: (?:warning|note): .*");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+ \\| (.*)");

    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (line.contains("error: ") && error.matches()) {
            end(findings);
            Place place = Place.of(error.group(1), error.group(2), error.group(3));
            open.begin(Finding.of("cc", "", place, error.group(4)));
            return true;
        }
        if (!open.isOpen()) {
            return false;
        }
        if (!OTHER.matcher(line).matches()) {
            Matcher numbered = NUMBERED.matcher(line);
            open.shows(numbered.matches() ? numbered.group(1) : line);
        }
        end(findings);
        return true;
    }

    @Override
    public void end(Findings findings) {
        open.end(findings::add);
    }
}
