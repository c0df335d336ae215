package dev.shiftlog.sighting;

import dev.shiftlog.problem.Finding;
import dev.shiftlog.problem.Finding.Place;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder in which a command works, as its line says: {@code cd web && npm test}. The naming knows what a
 * file that was named from there is called from the project's folder.
 */
record Placement(String folder, BinaryOperator<String> naming) {
    private static final Pattern STEP = Pattern
            .compile("[\\s(]*cd (?:'([^']*)'|\"([^\"$`\\\\]*)\"|([^\\s'\"$;&|`~]+))\\s*(?:&&|[;\\n])");

    /** The folder that the line goes to first, from the project's; empty where it stays. */
    static String folder(String line) {
        String folder = "";
        Matcher step = STEP.matcher(line);
        while (step.lookingAt()) {
            String next = word(step);
            folder = folder.isEmpty() || next.startsWith("/") ? next : folder + "/" + next;
            step.region(step.end(), line.length());
        }
        return folder;
    }

    /** However it is quoted. */
    private static String word(Matcher step) {
        return Stream.of(step.group(1), step.group(2), step.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    boolean isHere() {
        return folder.isEmpty();
    }

    Finding named(Finding finding) {
        Place place = finding.place();
        return finding.at(new Place(file(place.file()), place.line(), place.column()));
    }

    /** A file with its line, as tests name the place where they failed. */
    String location(String location) {
        int colon = location.lastIndexOf(':');
        return colon < 0 ? file(location) : file(location.substring(0, colon)) + location.substring(colon);
    }

    private String file(String named) {
        return named.isEmpty() ? named : naming.apply(folder, named);
    }
}
