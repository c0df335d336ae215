package dev.shiftlog.cli.broken;

import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.testreport.TestOutputReader;

/** Lines that by themselves are no error's and no test's: nearly all that a command prints in a hurry. */
final class DullLines {
    /** What of the control characters is above the blank: one, and the first byte of the others. */
    private static final byte DELETE = 0x7f;
    private static final byte CONTROL_OR_SIGN = (byte) 0xc2;

    private DullLines() {}

    /** From the beginning of a line on: where the first one begins that is not dull or does not end here. */
    static int end(byte[] bytes, int from, int to) {
        int line = from;
        int next = behind(bytes, line, to);
        while (next > line) {
            line = next;
            next = behind(bytes, line, to);
        }
        return line;
    }

    /** Where the line behind a dull one begins; the line itself where it is not dull or has no end. */
    private static int behind(byte[] bytes, int line, int to) {
        int stop = ProblemReader.nextStop(bytes, line, to);
        while (stop < to && bytes[stop] != '\n') {
            if (tells(bytes, line, stop, to)) {
                return line;
            }
            stop = ProblemReader.nextStop(bytes, stop + 1, to);
        }
        return stop < to && isDull(bytes, line, stop) ? stop + 1 : line;
    }

    private static boolean isDull(byte[] bytes, int from, int newline) {
        int to = newline > from && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        return !ProblemReader.mayBegin(bytes, from, to) && !TestOutputReader.mayBegin(bytes, from, to);
    }

    /** Whether a stop that ends no line makes its line worth hearing. */
    private static boolean tells(byte[] bytes, int line, int stop, int to) {
        byte c = bytes[stop];
        if (c == '\r') {
            return stop + 1 < to && bytes[stop + 1] != '\n';
        }
        boolean control = c >= 0 && c < ' ' || c == DELETE || c == CONTROL_OR_SIGN;
        return control || ProblemReader.isHint(bytes, line, stop, to)
                || c == ':' && TestOutputReader.isPlace(bytes, line, stop, to);
    }
}
