package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** tsc, plain ("a.ts(1,2): error TS1: …") and pretty ("a.ts:1:2 - error TS1: …", then the source). */
final class TypeScript implements Recogniser {
    private static final Pattern ERROR = Pattern.compile(
            "(\\S.*?)(?:\\((\\d+),(\\d+)\\)|:(\\d+):(\\d+)) ?[:-] error (TS\\d+): (.+)");
    private static final Pattern SOURCE = Pattern.compile("\\d+\\s(.*)");

    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (line.contains("error TS") && error.matches()) {
            end(findings);
            boolean pretty = error.group(2) == null;
            Place place = Place.of(error.group(1), error.group(pretty ? 4 : 2), error.group(pretty ? 5 : 3));
            open.begin(Finding.of("tsc", error.group(6), place, error.group(7)));
            return true;
        }
        if (line.startsWith("error TS")) {
            end(findings);
            String code = line.substring("error ".length(), Math.max("error ".length(), line.indexOf(':')));
            findings.add(Finding.of("tsc", code, Place.UNKNOWN, line.substring(line.indexOf(':') + 1)));
            return true;
        }
        return open.isOpen() && continues(line, findings);
    }

    private boolean continues(String line, Findings findings) {
        Matcher source = SOURCE.matcher(line);
        if (source.matches()) {
            open.shows(source.group(1));
            end(findings);
            return true;
        }
        if (line.isBlank() || line.startsWith(" ")) {
            return true;
        }
        end(findings);
        return false;
    }

    @Override
    public void end(Findings findings) {
        open.end(findings::add);
    }
}
