package dev.shiftlog.cli.broken;

import dev.shiftlog.problem.PlainText;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.testreport.TestOutputReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a command's output for errors and test results, in memory that does not grow with them. */
final class Hearing {
    private static final int LONGEST_LINE = 64_000;
    private static final byte DELETE = 0x7f;
    private static final byte CONTROL_OR_SIGN = (byte) 0xc2;

    private final ProblemReader problems;
    private final TestOutputReader tests;
    /** The beginning of a line whose end is still to come. */
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long missed;

    Hearing(String root) {
        problems = new ProblemReader(root);
        tests = new TestOutputReader(root);
    }

    void hear(byte[] bytes, int from, int to) {
        int start = from;
        boolean dull = true;
        int i = ProblemReader.nextStop(bytes, from, to);
        while (i < to) {
            if (bytes[i] == '\n') {
                line(bytes, start, i, dull);
                start = i + 1;
                dull = true;
            } else if (dull) {
                dull = isDull(bytes, start, i, to);
            }
            i = ProblemReader.nextStop(bytes, i + 1, to);
        }
        keep(bytes, start, to);
    }

    /** Whether a stop says nothing: no control character, and letters as in many words. */
    private static boolean isDull(byte[] bytes, int start, int stop, int to) {
        byte c = bytes[stop];
        boolean control = c >= 0 && c < ' ' || c == DELETE || c == CONTROL_OR_SIGN
                || stop > start && bytes[stop - 1] == '\r';
        return !control && !ProblemReader.isHint(bytes, start, stop, to);
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

    private void line(byte[] bytes, int from, int newline, boolean dull) {
        int to = newline > from && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        boolean whole = dull && line.size() == 0;
        if (whole && problems.ignores(bytes, from, to) && tests.ignores(bytes, from, to)) {
            return;
        }
        keep(bytes, from, newline);
        endLine();
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
    }
}
