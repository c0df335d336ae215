package dev.shiftlog.cli.broken;

import dev.shiftlog.problem.PlainText;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.testreport.TestOutputReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a command's output for errors and test results, in memory that does not grow with them. */
final class Hearing {
    private static final int LONGEST_LINE = 64_000;

    private final ProblemReader problems;
    private final TestOutputReader tests;
    /** The beginning of a line whose end is still to come. */
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lines;
    private long missed;

    Hearing(String root) {
        problems = new ProblemReader(root);
        tests = new TestOutputReader(root);
    }

    void hear(byte[] bytes, int from, int to) {
        int start = from;
        while (start < to) {
            if (isAtRest()) {
                start = DullLines.end(bytes, start, to);
            }
            int end = Newline.in(bytes, start, to);
            keep(bytes, start, end);
            if (end < to) {
                endLine();
            }
            start = end + 1;
        }
    }

    /** Whether the next byte begins a line, and one that is heard for its own sake only. */
    boolean isAtRest() {
        return line.size() == 0 && !problems.isInside() && !tests.isInside();
    }

    /** How many lines were heard; all others were passed over. */
    long lines() {
        return lines;
    }

    /** Bytes of the output that are not heard; the next ones begin a line of their own. */
    void miss(long bytes) {
        if (bytes > 0) {
            missed += bytes;
            endOpenLine();
        }
    }

    /** What was heard; called when the command has ended. */
    Heard end() {
        endOpenLine();
        return new Heard(problems.end(), tests.end(), missed);
    }

    private void keep(byte[] bytes, int from, int to) {
        int room = LONGEST_LINE - line.size();
        line.write(bytes, from, Math.max(0, Math.min(room, to - from)));
    }

    private void endOpenLine() {
        if (line.size() > 0) {
            endLine();
        }
    }

    private void endLine() {
        String text = PlainText.of(line.toString(StandardCharsets.UTF_8));
        problems.plainLine(text);
        tests.plainLine(text);
        line.reset();
        lines++;
    }
}
