package dev.shiftlog.record;

import dev.shiftlog.json.EightBytes;
import dev.shiftlog.record.Tokens.Broken;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Where the parts of a JSON text in UTF-8 end, and what its strings say. Most of a conversation are texts
 * that a reading only passes over, so that is done eight bytes at a step.
 */
final class JsonBytes {
    private static final String NO_UTF8 = "bytes that are not UTF-8";

    private final byte[] bytes;
    private final ByteBuffer words;
    private final int end;
    private boolean escaped;
    private long high;

    /** The bytes up to the end. */
    JsonBytes(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
        words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The byte there, or a zero behind the end. */
    byte at(int place) {
        return place < end ? bytes[place] : 0;
    }

    int blanksEnd(int from) {
        int i = from;
        while (i < end && bytes[i] <= ' ' && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Where the string that begins there ends, its last quote not counted. */
    int textEnd(int from) throws Broken {
        escaped = false;
        high = 0;
        int i = plainEnd(from);
        while (at(i) == '\\') {
            escaped = true;
            i = plainEnd(escapeEnd(i));
        }
        if (at(i) != '"') {
            throw new Broken("a string without its end");
        }
        if (!isAscii()) {
            requireUtf8(from, i);
        }
        return i;
    }

    private boolean isAscii() {
        return EightBytes.isAscii(high);
    }

    /** Where the run ends of bytes that are no quote, no backslash and no control character. */
    private int plainEnd(int from) {
        int i = from;
        long seen = 0;
        while (i + Long.BYTES <= end) {
            long word = words.getLong(i);
            long marks = EightBytes.endingRun(word);
            seen |= word;
            if (marks != 0) {
                high |= seen;
                return i + EightBytes.before(marks);
            }
            i += Long.BYTES;
        }
        while (i < end && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] < 0 || bytes[i] >= ' ')) {
            seen |= bytes[i++];
        }
        high |= seen;
        return i;
    }

    private int escapeEnd(int backslash) throws Broken {
        switch (at(backslash + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return backslash + 2;
            }
            case 'u' -> {
                hexadecimal(backslash + 2);
                return backslash + 6;
            }
            default -> throw new Broken("an escape that means nothing");
        }
    }

    private char hexadecimal(int from) throws Broken {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(at(i), 16);
            if (digit < 0) {
                throw new Broken("four hexadecimal digits are missing");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    /** Java would put a question mark for each byte that is wrong, and nobody would hear of it. */
    private void requireUtf8(int from, int to) throws Broken {
        int i = from;
        while (i < to) {
            int first = bytes[i++];
            if (first < 0) {
                i = characterEnd(i, to, first & 0xff);
            }
        }
    }

    private int characterEnd(int from, int to, int first) throws Broken {
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        int point = first & 0x3f >> more;
        if (first < 0xc0 || first > 0xf4 || from + more > to) {
            throw new Broken(NO_UTF8);
        }
        for (int i = from; i < from + more; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                throw new Broken(NO_UTF8);
            }
            point = point << 6 | bytes[i] & 0x3f;
        }
        int shortest = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        if (more != shortest || half || point > Character.MAX_CODE_POINT) {
            throw new Broken(NO_UTF8);
        }
        return from + more;
    }

    /** What the string says of which the end was asked for last. */
    String text(int from, int to) throws Broken {
        if (!escaped) {
            return plain(from, to);
        }
        StringBuilder text = new StringBuilder(to - from);
        int run = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                text.append(plain(run, i));
                text.append(meaning(i));
                i = escapeEnd(i) - 1;
                run = i + 1;
            }
        }
        return text.append(plain(run, to)).toString();
    }

    private String plain(int from, int to) {
        return new String(bytes, from, to - from,
                isAscii() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private char meaning(int backslash) throws Broken {
        return switch (bytes[backslash + 1]) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hexadecimal(backslash + 2);
            default -> (char) bytes[backslash + 1];
        };
    }

    /** Whether the string of which the end was asked for last is this very text. */
    boolean holds(int from, int to, String text) {
        if (escaped || to - from != text.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != text.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    /** The string of which the end was asked for last, the same text for the same name. */
    String name(int from, int to) throws Broken {
        return escaped || !isAscii() ? text(from, to) : KnownNames.at(bytes, words, from, to);
    }

    /** Where the number ends that begins there, of which only digits are counted as whole. */
    int numberEnd(int from) throws Broken {
        int i = wholeEnd(from);
        if (at(i) == '.') {
            i = digitsEnd(i + 1);
        }
        if (at(i) == 'e' || at(i) == 'E') {
            i = digitsEnd(at(i + 1) == '-' || at(i + 1) == '+' ? i + 2 : i + 1);
        }
        return i;
    }

    /** Where the digits before a point end. */
    int wholeEnd(int from) throws Broken {
        int digits = at(from) == '-' ? from + 1 : from;
        if (at(digits) == '0') {
            return digits + 1;
        }
        return digitsEnd(digits);
    }

    private int digitsEnd(int from) throws Broken {
        int i = from;
        while (at(i) >= '0' && at(i) <= '9') {
            i++;
        }
        if (i == from) {
            throw new Broken("no value");
        }
        return i;
    }

    /** Where the word ends if it stands there. */
    int wordEnd(int from, String word) throws Broken {
        for (int i = 0; i < word.length(); i++) {
            if (at(from + i) != word.charAt(i)) {
                throw new Broken("no value");
            }
        }
        return from + word.length();
    }
}
