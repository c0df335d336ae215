package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ESLint: below a file's name its errors, or one a line as its "unix" and "compact" formats have it. */
final class EsLint implements Recogniser {
    private static final Pattern FILE = Pattern
            .compile("(\\S.*\\.(?:[cm]?[jt]sx?|vue|svelte|astro|json|html|mdx?))");
    private static final Pattern ERROR = Pattern
            .compile("\\s+(\\d+):(\\d+)\\s+(error|warning)\\s+(.*?)(?:\\s{2,}(\\S+))?\\s*");
    private static final Pattern UNIX = Pattern.compile("(\\S.*?):(\\d+):(\\d+): (.*) \\[Error(?:/(\\S+))?]");
    private static final Pattern COMPACT = Pattern
            .compile("(\\S.*?): line (\\d+), col (\\d+), Error - (.*?)(?: \\(([\\w@/-]+)\\))?");

    private String file = "";

    @Override
    public boolean claims(String line, Findings findings) {
        if (FILE.matcher(line).matches()) {
            file = line;
            return false;
        }
        Matcher error = ERROR.matcher(line);
        if (!file.isEmpty() && error.matches()) {
            if (error.group(3).equals("error")) {
                add(file, error.group(1), error.group(2), error.group(4), error.group(5), findings);
            }
            return true;
        }
        return oneLine(UNIX.matcher(line), findings) || oneLine(COMPACT.matcher(line), findings);
    }

    private static boolean oneLine(Matcher error, Findings findings) {
        if (!error.matches()) {
            return false;
        }
        add(error.group(1), error.group(2), error.group(3), error.group(4), error.group(5), findings);
        return true;
    }

    private static void add(String file, String line, String column, String message, String rule,
            Findings findings) {
        findings.add(Finding.of("eslint", rule == null ? "" : rule, Place.of(file, line, column), message));
    }
}
