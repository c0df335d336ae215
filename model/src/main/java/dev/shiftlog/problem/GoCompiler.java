package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** go build, vet, staticcheck and golangci-lint: "a.go:1:2: message". */
final class GoCompiler implements Recogniser {
    private static final Pattern ERROR = Pattern
            .compile("(?:vet: )?(\\S+\\.go):(\\d+)(?::(\\d+))?: (.+?)(?: \\((\\w+)\\))?");
    private static final Pattern MODULE = Pattern
            .compile("go: (.*(?:cannot find|no required module|not found|malformed|unknown revision).*)");

    @Override
    public boolean claims(String line, Findings findings) {
        Matcher error = ERROR.matcher(line);
        if (line.contains(".go:") && error.matches()) {
            findings.add(Finding.of("go", "", Place.of(error.group(1), error.group(2), error.group(3)),
                    error.group(4)));
            return true;
        }
        Matcher module = MODULE.matcher(line);
        if (line.startsWith("go: ") && module.matches()) {
            findings.add(Finding.of("go", "", Place.UNKNOWN, module.group(1)));
            return true;
        }
        return false;
    }
}
