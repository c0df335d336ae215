package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MSBuild's errors, and the stack traces of the .NET runtime. */
final class DotNet implements Recogniser {
    private static final Pattern ERROR = Pattern.compile(
            "\\s*(?:\\d+>)?(.*?)(?:\\((\\d+)(?:,(\\d+))?[\\d,]*\\))?\\s?: (?:fatal )?error ([A-Z]{2,}\\d+): (.*?)(?: \\[[^]]*proj(?:::[^]]*)?])?");
    private static final Pattern THROWN = Pattern
            .compile("Unhandled [Ee]xception[.:] ([\\w.]+(?:Exception|Error)\\w*): (.*)");
    private static final Pattern FRAME = Pattern.compile("\\s+at .+ in (.+):line (\\d+)");

    private final OpenFinding thrown = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (line.contains("error ") && !line.contains("error TS") && error.matches()) {
            Place place = error.group(2) == null
                    ? new Place(error.group(1), 0, 0)
                    : Place.of(error.group(1), error.group(2), error.group(3));
            findings.add(Finding.of("dotnet", error.group(4), place, error.group(5)));
            return true;
        }
        Matcher start = THROWN.matcher(line);
        if (line.startsWith("Unhandled ") && start.matches()) {
            end(findings);
            thrown.begin(Finding.of("dotnet", simple(start.group(1)), Place.UNKNOWN, start.group(2)));
            return true;
        }
        return thrown.isOpen() && continues(line, findings);
    }

    private boolean continues(String line, Findings findings) {
        if (!line.startsWith("   ")) {
            end(findings);
            return false;
        }
        Matcher frame = FRAME.matcher(line);
        if (frame.matches()) {
            thrown.at(Place.of(frame.group(1), frame.group(2)));
            end(findings);
        }
        return true;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public void end(Findings findings) {
        thrown.end(findings::add);
    }
}
