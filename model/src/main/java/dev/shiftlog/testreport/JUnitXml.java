package dev.shiftlog.testreport;

import dev.shiftlog.testreport.XmlScanner.Event;
import java.io.IOException;
import java.util.Optional;

/** JUnit's XML as Surefire, Gradle, pytest, jest-junit, vitest, mocha, gotestsum and nextest write it. */
final class JUnitXml {
    private final XmlScanner xml;
    private final Tally tally;
    private final String root;
    /** The failure of the test that is being read, should the report break off in it. */
    private Optional<Outcome> failure = Optional.empty();

    JUnitXml(XmlScanner xml, Tally tally, String root) {
        this.xml = xml;
        this.tally = tally;
        this.root = root;
    }

    void read() throws IOException {
        String file = xml.attribute("file");
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && xml.name().equals("testsuite")) {
                file = xml.attribute("file");
            } else if (event == Event.START && xml.name().equals("testcase")) {
                testCase(file);
            }
        }
    }

    private void testCase(String suiteFile) throws IOException {
        String file = xml.attribute("file").isEmpty() ? suiteFile : xml.attribute("file");
        String className = xml.attribute("classname");
        String name = xml.attribute("name");
        try {
            count(outcome(), file, className, name);
        } catch (XmlScanner.BrokenXml broken) {
            failure.ifPresent(known -> count(known, file, className, name));
            throw broken;
        }
    }

    private void count(Outcome outcome, String file, String className, String name) {
        String location = Location.in(outcome.text(), className, root);
        if (location.isEmpty() && !file.isEmpty()) {
            location = Location.within(root, file);
        }
        CaseName test = CaseName.of(Location.within(root, file), className, name, location);
        switch (outcome.kind()) {
            case PASSED -> tally.passed(test.key());
            case SKIPPED -> tally.skipped();
            case FAILED -> tally.failed(test.failure(outcome.message(), location));
            case FLAKY -> {
                tally.passed(test.key());
                tally.flaky(test.key());
            }
        }
    }

    private enum Kind {
        PASSED,
        SKIPPED,
        FAILED,
        FLAKY
    }

    private record Outcome(Kind kind, String message, String text) {
        static final Outcome PASSED = new Outcome(Kind.PASSED, "", "");
    }

    /** Reads to the end of the test case; of its output only the failure's own text is kept. */
    private Outcome outcome() throws IOException {
        Outcome outcome = Outcome.PASSED;
        failure = Optional.empty();
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.END && xml.name().equals("testcase")) {
                return outcome;
            }
            if (event == Event.START) {
                outcome = child(xml.name(), outcome);
            }
        }
        return outcome;
    }

    private Outcome child(String element, Outcome before) throws IOException {
        return switch (element) {
            case "failure", "error" -> before.kind() == Kind.FAILED ? before : failed();
            case "skipped" -> new Outcome(Kind.SKIPPED, "", "");
            case "flakyFailure", "flakyError" -> new Outcome(Kind.FLAKY, "", "");
            default -> before;
        };
    }

    private Outcome failed() throws IOException {
        String message = xml.attribute("message");
        failure = Optional.of(new Outcome(Kind.FAILED, message, ""));
        String text = tally.hasRoom() ? xml.text() : "";
        return new Outcome(Kind.FAILED, saysNothing(message) ? firstLine(text) : message, text);
    }

    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("=== ") && !line.startsWith("--- "))
                .findFirst()
                .orElse("");
    }

    private static boolean saysNothing(String message) {
        return message.isBlank() || message.equals("Failed");
    }
}
