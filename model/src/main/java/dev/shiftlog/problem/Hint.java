package dev.shiftlog.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether a line may begin an error. Nearly no line does, and asking every recogniser about each costs
 * a hundred times more than this one look, which needs no more than the line's bytes.
 */
final class Hint {
    private static final byte[][] WORDS = words("rror", "RROR", "RR!", "xcept", "panic", "Traceback",
            "Throwable", "File \"", "Failure", "FATAL", "thread '", "not found", "ndefined", "No such",
            "went wrong", "*** ", "--> ", "multiple definition", "Permission denied", "unbound variable",
            "syntax");
    /** Where the bytes of such a pair stand, one of the words may follow, or a place: most of a line has none. */
    private static final boolean[] PAIRS = pairs();
    /** The same, and the pairs that end with a control character: what is between them needs no look. */
    private static final boolean[] STOPS = stops();

    private Hint() {}

    static boolean of(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        return of(text, 0, text.length);
    }

    static boolean of(byte[] text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (PAIRS[(text[i - 1] & 0xff) << 8 | text[i] & 0xff] && isBeginning(text, from, i - 1, to)) {
                return true;
            }
        }
        return ofWhole(text, from, to);
    }

    /**
     * The next place with or behind a control character, or where a hint may have begun with the byte
     * before. Every byte of an output passes here, so nothing is called and no byte is read twice.
     */
    static int nextStop(byte[] text, int from, int to) {
        int pair = from == 0 ? '\n' : text[from - 1];
        for (int i = from; i < to; i++) {
            pair = (pair << 8 | text[i] & 0xff) & 0xffff;
            if (STOPS[pair]) {
                return i;
            }
        }
        return to;
    }

    /** ESLint's files stand on lines of their own, ruff's codes at the start. */
    static boolean ofWhole(byte[] text, int from, int to) {
        int blank = indexOf(text, from, to, ' ');
        return blank == to ? indexOf(text, from, to, '.') < to : isCode(text, from, blank);
    }

    /** Whether a word of an error begins there, or what stands behind a file's name. */
    static boolean isBeginning(byte[] text, int from, int i, int to) {
        if (text[i] == ':' || text[i] == '(') {
            return text[i + 1] == '[' || i > from && endsName(text[i - 1]);
        }
        for (byte[] word : WORDS) {
            int end = i + word.length;
            if (text[i] == word[0] && end <= to && Arrays.equals(text, i, end, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    /** A file's name with a line: Main.java:12, main.ts(12, gradle's "(12". */
    private static boolean endsName(byte last) {
        return last >= 'a' && last <= 'z' || last >= 'A' && last <= 'Z' || last == '+' || last < 0;
    }

    private static boolean isCode(byte[] text, int from, int blank) {
        return text[from] >= 'A' && text[from] <= 'Z' && blank > from + 1 && text[blank - 1] >= '0'
                && text[blank - 1] <= '9';
    }

    private static int indexOf(byte[] text, int from, int to, char wanted) {
        int i = from;
        while (i < to && text[i] != wanted) {
            i++;
        }
        return i;
    }

    private static byte[][] words(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private static boolean[] pairs() {
        boolean[] pairs = new boolean[1 << 16];
        for (byte[] word : WORDS) {
            pairs[word[0] << 8 | word[1]] = true;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            pairs[':' << 8 | digit] = true;
            pairs['(' << 8 | digit] = true;
        }
        pairs[':' << 8 | '['] = true;
        return pairs;
    }

    private static boolean[] stops() {
        boolean[] stops = PAIRS.clone();
        for (int before = 0; before < stops.length; before += 1 << 8) {
            Arrays.fill(stops, before, before + '\t', true);
            Arrays.fill(stops, before + '\n', before + '\r', true);
            Arrays.fill(stops, before + '\r' + 1, before + ' ', true);
            stops[before + 0x7f] = true;
            // The first byte of the control characters from 80 to 9f.
            stops[before + 0xc2] = true;
        }
        // A carriage return counts where the line goes on behind it.
        Arrays.fill(stops, '\r' << 8, '\r' + 1 << 8, true);
        return stops;
    }
}
