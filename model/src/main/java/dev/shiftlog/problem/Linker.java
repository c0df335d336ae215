package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ld and lld: a symbol that nothing defines. */
final class Linker implements Recogniser {
    private static final Pattern PLACED = Pattern.compile(
            "(?:\\S*ld(?:\\.\\w+)?: )?(\\S+?):(?:(\\d+)|\\([^)]*\\)): ((?:undefined reference to|multiple definition of) .+)");
    private static final Pattern LLD = Pattern.compile("\\S*ld(?:\\.lld|64\\.lld)?: error: (.+)");
    private static final Pattern CLOSING = Pattern
            .compile("collect2: error: .+|.*: linker command failed with exit code \\d+.*");

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher placed = PLACED.matcher(line);
        Matcher lld = LLD.matcher(line);
        if (placed.matches()) {
            findings.add(Finding.of("ld", "", Place.of(placed.group(1), placed.group(2)), placed.group(3)));
        } else if (lld.matches()) {
            findings.add(Finding.of("ld", "", Place.UNKNOWN, lld.group(1)));
        } else if (CLOSING.matcher(line).matches()) {
            findings.addSummary(Finding.of("ld", "", Place.UNKNOWN, line));
        } else {
            return false;
        }
        return true;
    }
}
