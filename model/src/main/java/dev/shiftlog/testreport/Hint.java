package dev.shiftlog.testreport;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether a line may be a test runner's; all others are passed over without asking each runner. */
final class Hint {
    private static final byte[][] BEGINNINGS = words("ok", "not ok", "# Subtest", "FAIL", "ERROR", "[ERROR]",
            "[WARNING] Flakes", "[WARNING] Tests run", "[INFO] Tests run", "Tests", "test ", "---", "___",
            "=== ", "====", "Ran ", "OK", "{\"Time", "{\"Action", "●", "✖", "ℹ", "❯", "rspec ", "Failed ",
            "Failed!", "Passed!");
    /** The bytes with which one of them begins: most lines are told by their first. */
    private static final boolean[] FIRST = first();
    private static final byte[] FAILED = bytes(" FAILED");
    private static final byte[] ELAPSED = bytes("Time elapsed:");
    private static final byte[] PYTHON = bytes(".py");
    private static final byte[] GO = bytes(".go");

    private Hint() {}

    static boolean of(String line) {
        byte[] text = bytes(line);
        return of(text, 0, text.length);
    }

    static boolean of(byte[] text, int from, int to) {
        return ofForm(text, from, to) || hasPlace(text, from, to);
    }

    /** Whether its beginning or its end is that of a test runner's line. */
    static boolean ofForm(byte[] text, int from, int to) {
        int start = from;
        while (start < to && text[start] == ' ') {
            start++;
        }
        return start < to
                && (begins(text, start, to) || isAt(text, to - FAILED.length, from, to, FAILED));
    }

    private static boolean begins(byte[] text, int start, int to) {
        if (isDigit(text[start])) {
            return isNumber(text, start, to);
        }
        if (!FIRST[text[start] & 0xff]) {
            return false;
        }
        for (byte[] beginning : BEGINNINGS) {
            if (text[start] == beginning[0] && isAt(text, start, start, to, beginning)) {
                return true;
            }
        }
        return false;
    }

    /** "3 failed", "1) a test", "1..4", and no time of day in front of a line of a log. */
    private static boolean isNumber(byte[] text, int start, int to) {
        int i = start;
        while (i < to && isDigit(text[i])) {
            i++;
        }
        if (i + 1 >= to) {
            return false;
        }
        return text[i] == ')' || text[i] == '.' && text[i + 1] == '.'
                || text[i] == ' ' && text[i + 1] >= 'a' && text[i + 1] <= 'z';
    }

    private static boolean hasPlace(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == ':' && isPlace(text, from, i, to)) {
                return true;
            }
        }
        return false;
    }

    /** A test's file with a line, or Surefire's time behind a test. */
    static boolean isPlace(byte[] text, int from, int colon, int to) {
        return isAt(text, colon - PYTHON.length, from, to, PYTHON)
                || isAt(text, colon - GO.length, from, to, GO)
                || isAt(text, colon + 1 - ELAPSED.length, from, to, ELAPSED);
    }

    private static boolean isAt(byte[] text, int at, int from, int to, byte[] word) {
        int end = at + word.length;
        return at >= from && end <= to && text[at] == word[0]
                && Arrays.equals(text, at, end, word, 0, word.length);
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[][] words(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = bytes(words[i]);
        }
        return bytes;
    }

    private static boolean[] first() {
        boolean[] first = new boolean[1 << 8];
        for (byte[] beginning : BEGINNINGS) {
            first[beginning[0] & 0xff] = true;
        }
        return first;
    }
}
