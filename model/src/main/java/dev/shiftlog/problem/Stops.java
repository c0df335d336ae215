package dev.shiftlog.problem;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The places of a text that need a look, told by their byte and the one before. All others, which are
 * nearly all that a command prints, are passed over eight in a step.
 */
final class Stops {
    static final byte NONE = 0;
    /** A control character, or the first byte of one. */
    static final byte CONTROL = -1;
    /** Behind what may be a file's name: a line's number may follow. */
    static final byte PLACE = -2;

    private static final int BYTES = 1 << Byte.SIZE;
    private static final int PAIRS = 1 << Short.SIZE;
    private static final int STEP = Long.BYTES;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);

    /** What a pair of bytes makes of the place of its second one: one of the above, or a word's number. */
    private final byte[] kinds = new byte[PAIRS];
    /** Whether a pair has a stop at its second byte, or one at its first that its second makes likely. */
    private final boolean[] near = new boolean[PAIRS];

    Stops() {
        for (int c = 0; c < BYTES; c++) {
            boolean control = c < ' ' && c != '\t' || c == 0x7f;
            // The first byte of the control characters from 80 to 9f.
            if (control || c == 0xc2) {
                Arrays.fill(kinds, pair(0, c), pair(0, c) + BYTES, CONTROL);
                Arrays.fill(near, pair(0, c), pair(0, c) + BYTES, true);
                nearBefore(c, 0, BYTES);
            }
            if (endsName((byte) c)) {
                stop(c, ':', PLACE);
                stop(c, '(', PLACE);
            }
        }
        stop(':', '[', PLACE);
        nearBefore(':', '0', '9' + 1);
        nearBefore('(', '0', '9' + 1);
        nearBefore('[', '0', '9' + 1);
    }

    /** A file's name with a line: Main.java:12, main.ts(12, a.c++:3. */
    private static boolean endsName(byte last) {
        return last >= 'a' && last <= 'z' || last >= 'A' && last <= 'Z' || last == '+' || last < 0;
    }

    /** Stops at a word's second byte from the mark on, where its third one, if it has one, follows. */
    void add(byte[] word, int mark, int number) {
        stop(word[mark], word[mark + 1], (byte) number);
        boolean atEnd = mark + 2 == word.length;
        nearBefore(word[mark + 1], atEnd ? 0 : word[mark + 2], atEnd ? BYTES : word[mark + 2] + 1);
    }

    private void nearBefore(int c, int fromNext, int toNext) {
        for (int next = fromNext; next < toNext; next++) {
            near[pair(c, next)] = true;
        }
    }

    private void stop(int before, int at, byte kind) {
        kinds[pair(before, at)] = kind;
        near[pair(before, at)] = true;
    }

    private static int pair(int first, int second) {
        return first & BYTES - 1 | (second & BYTES - 1) << Byte.SIZE;
    }

    /** What the place is; the first one of a text begins a line. */
    byte kind(byte[] text, int at) {
        return kinds[pair(before(text, at), text[at])];
    }

    private static int before(byte[] text, int at) {
        return at == 0 ? '\n' : text[at - 1];
    }

    /** The next stop; the end where there is none. */
    int next(byte[] text, int from, int to) {
        int i = from;
        while (i < to) {
            if (i % STEP == 0) {
                i = passed(text, i, to);
            }
            if (i % 2 == 0 && i + 1 < to && !near[pair(text[i], text[i + 1])]) {
                i += 2;
            } else if (i < to && kind(text, i) != NONE && !endsLine(text, i + 1, to)) {
                return i;
            } else {
                i++;
            }
        }
        return to;
    }

    /** Whether the place is a newline's behind a carriage return: there is one stop for both. */
    private static boolean endsLine(byte[] text, int at, int to) {
        return at < to && text[at] == '\n' && text[at - 1] == '\r';
    }

    /** Goes on from a whole step while nothing stands there; one piece, as the quick compiler joins only small ones. */
    private int passed(byte[] text, int from, int to) {
        boolean[] isNear = near;
        int i = from;
        while (i <= to - STEP) {
            long bytes = (long) EIGHT.get(text, i);
            int low = (int) bytes;
            int high = (int) (bytes >>> Integer.SIZE);
            if (isNear[low & PAIRS - 1] || isNear[low >>> Short.SIZE] || isNear[high & PAIRS - 1]
                    || isNear[high >>> Short.SIZE]) {
                return i;
            }
            i += STEP;
        }
        return i;
    }
}
