package dev.shiftlog.agent.writing;

import dev.shiftlog.json.EightBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON's smallest parts as UTF-8. Texts of ASCII, most of any conversation, go through in whole runs. */
final class JsonStream {
    private static final int ROOM = 64 * 1024;
    /** What one character takes at most: an escape. */
    private static final int LARGEST = 6;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** What the encoder puts for half a pair. */
    private static final char REPLACED = '?';
    private static final int KNOWN_NAMES = 256;
    private static final int LONGEST_KNOWN = 40;

    private final OutputStream out;
    private final byte[] buffer = new byte[ROOM];
    /** Names come again in every line: how they are spelled is kept. */
    private final String[] names = new String[KNOWN_NAMES];
    private final byte[][] spelled = new byte[KNOWN_NAMES][];
    private int used;

    JsonStream(OutputStream out) {
        this.out = out;
    }

    void mark(char mark) throws IOException {
        room(1);
        buffer[used++] = (byte) mark;
    }

    /** Something of ASCII letters as it is. */
    void word(String word) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            mark(word.charAt(i));
        }
    }

    /** The text in quotes. */
    void text(String text) throws IOException {
        mark('"');
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == text.length()) {
            ascii(bytes, text);
        } else {
            characters(text);
        }
        mark('"');
    }

    /** The name of a field and what stands behind it. */
    void name(String name) throws IOException {
        int place = name.hashCode() & KNOWN_NAMES - 1;
        if (name.equals(names[place])) {
            run(spelled[place], 0, spelled[place].length);
            return;
        }
        // Room for all of it, so that it stands in the buffer as a whole.
        room(LARGEST * LONGEST_KNOWN + 3);
        int from = used;
        text(name);
        mark(':');
        if (name.length() <= LONGEST_KNOWN) {
            names[place] = name;
            spelled[place] = Arrays.copyOfRange(buffer, from, used);
        }
    }

    /** What the reader holds, in quotes. */
    void text(Reader reader) throws IOException {
        mark('"');
        StringBuilder piece = new StringBuilder();
        char[] chunk = new char[8192];
        for (int count = reader.read(chunk); count >= 0; count = reader.read(chunk)) {
            piece.append(chunk, 0, count);
            int last = piece.length() - 1;
            // The other half of a pair comes with the next piece.
            boolean half = last >= 0 && Character.isHighSurrogate(piece.charAt(last));
            characters(half ? piece.substring(0, last) : piece);
            piece.delete(0, half ? last : last + 1);
        }
        characters(piece);
        mark('"');
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private void room(int wanted) throws IOException {
        if (buffer.length - used < wanted) {
            flush();
        }
    }

    private void ascii(byte[] bytes, String text) throws IOException {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int from = 0;
        while (from < bytes.length) {
            int end = plainEnd(words, bytes, from);
            run(bytes, from, end);
            if (end < bytes.length) {
                character(text.charAt(end));
            }
            from = end + 1;
        }
    }

    private void run(byte[] bytes, int from, int end) throws IOException {
        if (end - from > buffer.length) {
            flush();
            out.write(bytes, from, end - from);
            return;
        }
        room(end - from);
        System.arraycopy(bytes, from, buffer, used, end - from);
        used += end - from;
    }

    private static int plainEnd(ByteBuffer words, byte[] bytes, int from) {
        int i = from;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            long word = words.getLong(i);
            long marks = EightBytes.endingRun(word) | EightBytes.holding(word, REPLACED);
            if (marks != 0) {
                return i + EightBytes.before(marks);
            }
        }
        while (i < bytes.length && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\'
                && bytes[i] != REPLACED) {
            i++;
        }
        return i;
    }

    private void characters(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                pair(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                character(c);
            }
        }
    }

    private void pair(int point) throws IOException {
        room(LARGEST);
        buffer[used++] = (byte) (0xf0 | point >> 18);
        buffer[used++] = (byte) (0x80 | point >> 12 & 0x3f);
        buffer[used++] = (byte) (0x80 | point >> 6 & 0x3f);
        buffer[used++] = (byte) (0x80 | point & 0x3f);
    }

    private void character(char c) throws IOException {
        room(LARGEST);
        if (c == '"' || c == '\\') {
            escape(c);
        } else if (c >= ' ' && c < 0x80) {
            buffer[used++] = (byte) c;
        } else if (c < ' ') {
            control(c);
        } else if (Character.isSurrogate(c)) {
            // UTF-8 has no way to write half a pair, which a text has that was cut between the two.
            hexadecimal(c);
        } else if (c < 0x800) {
            buffer[used++] = (byte) (0xc0 | c >> 6);
            buffer[used++] = (byte) (0x80 | c & 0x3f);
        } else {
            buffer[used++] = (byte) (0xe0 | c >> 12);
            buffer[used++] = (byte) (0x80 | c >> 6 & 0x3f);
            buffer[used++] = (byte) (0x80 | c & 0x3f);
        }
    }

    private void control(char c) {
        switch (c) {
            case '\n' -> escape('n');
            case '\t' -> escape('t');
            case '\r' -> escape('r');
            case '\b' -> escape('b');
            case '\f' -> escape('f');
            default -> hexadecimal(c);
        }
    }

    private void escape(char letter) {
        buffer[used++] = '\\';
        buffer[used++] = (byte) letter;
    }

    private void hexadecimal(char c) {
        escape('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[used++] = HEX[c >> shift & 15];
        }
    }
}
