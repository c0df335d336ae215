package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Python traceback: its last frame in the project's own code, and the exception that ends it. */
final class PythonTraceback implements Recogniser {
    private static final Pattern FRAME = Pattern
            .compile("\\s*(?:\\+ |\\| )*\\s*File \"(.+)\", line (\\d+)(?:, in .*)?");
    private static final Pattern THROWN = Pattern
            .compile("(?:\\s*\\| )?((?:[\\w]+\\.)*[A-Z_]\\w*)(?:: (.*))?");

    private boolean inside;
    private boolean sourceNext;
    private Place place = Place.UNKNOWN;
    private String source = "";
    private Optional<Finding> ended = Optional.empty();

    @Override
    public boolean claims(String line, Findings findings) {
        if (line.endsWith("Traceback (most recent call last):")) {
            end(findings);
            inside = true;
            return true;
        }
        if (leadsToNext(line)) {
            ended = Optional.empty();
            return true;
        }
        Matcher frame = FRAME.matcher(line);
        if (line.contains("File \"") && frame.matches()) {
            if (!inside) {
                end(findings);
                inside = true;
            }
            enter(Place.of(frame.group(1), frame.group(2)));
            return true;
        }
        return inside ? withinTrace(line) : afterwards(line, findings);
    }

    /** An exception raised while another was handled is the one that counts. */
    private static boolean leadsToNext(String line) {
        return line.startsWith("The above exception was the direct cause")
                || line.startsWith("During handling of the above exception");
    }

    private void enter(Place frame) {
        boolean own = !isLibrary(frame.file());
        sourceNext = own || place.isUnknown() || isLibrary(place.file());
        if (sourceNext) {
            place = frame;
            source = "";
        }
    }

    private boolean withinTrace(String line) {
        if (line.startsWith("  ") || line.isBlank()) {
            if (sourceNext && !line.isBlank()) {
                source = line;
                sourceNext = false;
            }
            return true;
        }
        Matcher thrown = THROWN.matcher(line);
        inside = false;
        if (thrown.matches()) {
            String type = thrown.group(1).substring(thrown.group(1).lastIndexOf('.') + 1);
            String message = thrown.group(2) == null ? type : thrown.group(2);
            ended = Optional.of(new Finding("python", type, place, message, source));
        }
        place = Place.UNKNOWN;
        source = "";
        return thrown.matches();
    }

    private boolean afterwards(String line, Findings findings) {
        if (ended.isPresent() && !line.isBlank()) {
            end(findings);
        }
        return false;
    }

    private static boolean isLibrary(String file) {
        return file.contains("/site-packages/") || file.contains("/dist-packages/") || file.startsWith("<")
                || file.matches(".*/lib(64)?/python[\\d.]+/.*");
    }

    @Override
    public void end(Findings findings) {
        ended.ifPresent(findings::add);
        ended = Optional.empty();
    }
}
