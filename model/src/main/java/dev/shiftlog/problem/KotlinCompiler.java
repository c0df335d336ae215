package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** kotlinc as Gradle prints it: "e: file:///app/Main.kt:10:5 message", formerly with brackets. */
final class KotlinCompiler implements Recogniser {
    private static final Pattern ERROR = Pattern
            .compile("e: (\\S.*?\\.kts?):(?: \\()?(\\d+)(?::|, )(\\d+)\\)?:? (.+)");

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (!line.startsWith("e: ") || !error.matches()) {
            return false;
        }
        findings.add(Finding.of("kotlinc", "", Place.of(error.group(1), error.group(2), error.group(3)),
                error.group(4)));
        return true;
    }
}
