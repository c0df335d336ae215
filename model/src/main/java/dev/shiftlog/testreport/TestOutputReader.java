package dev.shiftlog.testreport;

import dev.shiftlog.problem.PlainText;
import java.util.List;
import java.util.stream.Stream;

/** Reads test results out of a command's output, line by line, in memory that does not grow with it. */
public final class TestOutputReader {
    private static final int LONGEST_LINE = 64_000;

    private final String root;
    /** Made when a line may be a test runner's: most commands run no tests. */
    private List<Counted> consoles = List.of();
    private int last;
    /** Whether the line before was a runner's, so that the next one may be of the same. */
    private boolean inside;

    /** A runner and what it has counted: what only looked like another's line counts for nothing there. */
    private record Counted(Console console, Tally tally) {
        Counted(Console console) {
            this(console, new Tally());
        }

        boolean claims(String line) {
            return console.claims(line, tally);
        }
    }

    /** The root is the project's folder, which is cut off from paths. */
    public TestOutputReader(String root) {
        this.root = root;
    }

    private static List<Counted> fresh() {
        return Stream
                .of(new GoJson(), new Surefire(), new Pytest(), new CargoTest(), new GoTest(), new Vitest(),
                        new Jest(),
                        new Mocha(), new NodeTest(), new UnitTest(), new Tap(), new OneLiners())
                .map(Counted::new)
                .toList();
    }

    /** Whether a line of these bytes, without control characters, may be a test runner's by its form. */
    public static boolean mayBegin(byte[] text, int from, int to) {
        return Hint.ofForm(text, from, to);
    }

    /** Whether a colon in a line makes it a test runner's, if it prints anything at all. */
    public static boolean isPlace(byte[] text, int from, int colon, int to) {
        return Hint.isPlace(text, from, colon, to);
    }

    /** Whether the next line may belong to the test before it, whatever it says. */
    public boolean isInside() {
        return inside;
    }

    public void line(String raw) {
        plainLine(PlainText.of(raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw));
    }

    /** A line without control characters. */
    public void plainLine(String line) {
        if (!inside && !Hint.of(line)) {
            return;
        }
        if (consoles.isEmpty()) {
            consoles = fresh();
        }
        inside = consoles.get(last).claims(line) || Hint.of(line) && another(line);
    }

    private boolean another(String line) {
        for (int i = 0; i < consoles.size(); i++) {
            if (i != last && consoles.get(i).claims(line)) {
                last = i;
                return true;
            }
        }
        return false;
    }

    /** What was counted; empty where no test runner's output was seen. */
    public TestReport end() {
        TestReport report = TestReport.NONE;
        for (Counted counted : consoles) {
            counted.console().end(counted.tally());
            if (!counted.tally().isEmpty()) {
                report = report.plus(counted.tally().report().within(root));
            }
        }
        return report;
    }

    public static TestReport read(String root, String output) {
        TestOutputReader reader = new TestOutputReader(root);
        output.lines().forEach(reader::line);
        return reader.end();
    }
}
