package dev.shiftlog.cli.broken;

import dev.shiftlog.problem.PlainText;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.testreport.TestOutputReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a command's output for errors and test results, in memory that does not grow with them. */
final class Hearing {
    private static final int LONGEST_LINE = 64_000;
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
        boolean plain = true;
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (c == '\n') {
                line(bytes, start, i, plain);
                start = i + 1;
                plain = true;
            } else if (c < ' ') {
                plain &= isPlain(c) || c == '\r' && i + 1 < to && bytes[i + 1] == '\n';
            }
        }
        keep(bytes, start, to);
    }

    /** The bytes below a blank are control characters, or belong to a letter; of two bytes it may be one too. */
    private static boolean isPlain(byte c) {
        return c == '\t' || c < 0 && c != CONTROL_OR_SIGN;
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

    private void line(byte[] bytes, int from, int newline, boolean plain) {
        int to = newline > from && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        boolean whole = plain && line.size() == 0;
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
