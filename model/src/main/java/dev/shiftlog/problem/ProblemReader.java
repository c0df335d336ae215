package dev.shiftlog.problem;

import java.util.List;

/** Reads the errors out of a command's output, line by line, in memory that does not grow with it. */
public final class ProblemReader {
    /** A person works through tens of errors; a run that prints thousands has one cause. */
    private static final int MOST = 200;
    private static final int LONGEST_LINE = 4_000;

    private final Findings findings;
    /** Made when a line may be an error: most output has none, and their patterns take time to build. */
    private List<Recogniser> recognisers = List.of();
    private Recogniser last = (_, _) -> false;
    /** Whether the line before was an error's, so that the next one may be of the same. */
    private boolean inside;

    /** What was read: the errors, and how many more there were than are kept. */
    public record Reading(List<Finding> findings, boolean onlySummaries, int dropped) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** The root is the project's folder, which is cut off from the files' paths. */
    public ProblemReader(String root) {
        this.findings = new Findings(root, MOST);
    }

    public static Reading read(String root, String output) {
        ProblemReader reader = new ProblemReader(root);
        output.lines().forEach(reader::line);
        return reader.end();
    }

    /**
     * The next control character, which ends of lines are too, colon or parenthesis behind a letter, or
     * place where something may stand that makes the line an error's; the end where there is none.
     */
    public static int nextStop(byte[] text, int from, int to) {
        return Hint.nextStop(text, from, to);
    }

    /** Whether what stands at a stop makes the line an error's. */
    public static boolean isHint(byte[] text, int lineStart, int stop, int to) {
        return Hint.isAt(text, lineStart, stop, to);
    }

    /** Whether a line without a hint at a stop may be an error's all the same, by its form. */
    public static boolean mayBegin(byte[] text, int from, int to) {
        return Hint.ofWhole(text, from, to);
    }

    /** Whether the next line may belong to the error before it, whatever it says. */
    public boolean isInside() {
        return inside;
    }

    public void line(String raw) {
        plainLine(PlainText.of(raw));
    }

    /** A line without control characters. */
    public void plainLine(String whole) {
        String line = whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) : whole;
        if (inside || Hint.of(line)) {
            inside = last.claims(line, findings) || Hint.of(line) && another(line);
        }
    }

    private boolean another(String line) {
        if (recognisers.isEmpty()) {
            recognisers = Recognisers.fresh();
        }
        for (Recogniser recogniser : recognisers) {
            if (recogniser != last && recogniser.claims(line, findings)) {
                last = recogniser;
                return true;
            }
        }
        return false;
    }

    public Reading end() {
        for (Recogniser recogniser : recognisers) {
            recogniser.end(findings);
        }
        return new Reading(findings.all(), findings.onlySummaries(), findings.dropped());
    }
}
