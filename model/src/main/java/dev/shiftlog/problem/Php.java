package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PHP's fatal and parse errors, uncaught exceptions, and PHPStan's raw format. */
final class Php implements Recogniser {
    private static final Pattern ERROR = Pattern.compile(
            "(?:PHP )?(Fatal|Parse|Recoverable fatal) error: +(?:Uncaught ([\\w\\\\]+): )?(.*?) in (\\S.*?)(?::| on line )(\\d+)");
    private static final Pattern OPENING = Pattern
            .compile("(?:PHP )?(?:Fatal|Parse) error: +(?:Uncaught .*)?");

    @Override
    public boolean claims(String line, Findings findings) {
        if (!line.contains(" error: ")) {
            return false;
        }
        Matcher error = ERROR.matcher(line);
        if (!error.matches()) {
            return OPENING.matcher(line).matches();
        }
        String type = error.group(2) == null ? error.group(1) + " error" : error.group(2);
        findings.add(Finding.of("php", type, Place.of(error.group(4), error.group(5)), error.group(3)));
        return true;
    }
}
