package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Test Anything Protocol, with sub-tests: a test with sub-tests is counted by them. */
final class Tap implements Console {
    private static final Pattern RESULT = Pattern
            .compile("( *)(not )?ok\\b(?: (\\d+))?(?: -)? ?(.*?)(?: # (SKIP|TODO|skip|todo)\\b.*)?");
    private static final Pattern SUBTEST = Pattern.compile("( *)# Subtest: (.*)");
    private static final Pattern FIELD = Pattern.compile("\\s+(location|error|message|at|file): (.+)");
    private static final Set<String> PLACES = Set.of("location", "at", "file");
    /** Lines that only hold YAML together, and fields that are not known here. */
    private static final Pattern YAML = Pattern.compile("\\s*(?:---|\\.\\.\\.|\\w+:.*|)");
    private static final Pattern COLUMN = Pattern.compile("(:\\d+):\\d+$");
    private static final int STEP = 4;

    private final List<String> names = new ArrayList<>();
    private int deepest = -1;
    private String leaf = "";
    private Optional<TestRun.Failure> open = Optional.empty();

    @Override
    public boolean claims(String line, Tally tally) {
        Matcher subtest = SUBTEST.matcher(line);
        if (subtest.matches()) {
            end(tally);
            enter(subtest.group(1).length() / STEP, subtest.group(2));
            return true;
        }
        Matcher result = RESULT.matcher(line);
        if (result.matches() && (result.group(3) != null || result.group(2) != null)) {
            end(tally);
            result(result, tally);
            return true;
        }
        return open.isPresent() && detail(line);
    }

    private void enter(int depth, String name) {
        while (names.size() > depth) {
            names.removeLast();
        }
        names.add(name);
    }

    private void result(Matcher result, Tally tally) {
        int depth = result.group(1).length() / STEP;
        boolean parent = deepest > depth;
        deepest = depth;
        while (names.size() > depth) {
            names.removeLast();
        }
        if (parent) {
            return;
        }
        List<String> path = new ArrayList<>(names);
        path.add(result.group(4));
        String name = String.join(" ", path);
        if (result.group(5) != null) {
            tally.skipped();
        } else if (result.group(2) == null) {
            tally.passed(name);
        } else {
            leaf = result.group(4);
            open = Optional.of(new TestRun.Failure("", name, "", ""));
        }
    }

    private boolean detail(String line) {
        Matcher field = FIELD.matcher(line);
        open = open.map(failure -> field.matches() ? withField(failure, field) : withText(failure, line));
        return line.startsWith(" ");
    }

    private TestRun.Failure withField(TestRun.Failure failure, Matcher field) {
        String name = field.group(1);
        String value = unquoted(field.group(2));
        if (PLACES.contains(name)) {
            return failure.location().isEmpty() ? withPlace(failure, name, value) : failure;
        }
        boolean isBlock = value.startsWith("|") || value.startsWith(">");
        return failure.message().isEmpty() && !isBlock ? withMessage(failure, value) : failure;
    }

    private TestRun.Failure withPlace(TestRun.Failure failure, String field, String value) {
        String location = COLUMN.matcher(value).replaceFirst("$1");
        return field.equals("location") ? ofNode(failure, location) : failure.at(location);
    }

    private static TestRun.Failure withText(TestRun.Failure failure, String line) {
        boolean goesOn = failure.message().isEmpty() || OpenFailure.isAnnounced(failure.message());
        if (goesOn && line.startsWith("  ") && !YAML.matcher(line).matches()) {
            return withMessage(failure, (failure.message() + " " + line.strip()).strip());
        }
        boolean isFrame = failure.location().isEmpty() && line.stripLeading().startsWith("at ");
        return isFrame ? failure.at(Location.in(line, "", "")) : failure;
    }

    /** Node says where a test stands, and names it by its file and its own name in all other reports. */
    private TestRun.Failure ofNode(TestRun.Failure failure, String location) {
        return new TestRun.Failure(Location.fileOf(location), leaf, failure.message(), location);
    }

    private static TestRun.Failure withMessage(TestRun.Failure failure, String message) {
        return new TestRun.Failure(failure.path(), failure.name(), message, failure.location());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && "'\"".indexOf(value.charAt(0)) >= 0;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    @Override
    public void end(Tally tally) {
        open.ifPresent(tally::failed);
        open = Optional.empty();
    }
}
