package dev.shiftlog.record;

import java.io.IOException;
import java.io.Reader;

/** Turns the inside of a JSON string into its text. */
final class UnescapingReader extends Reader {
    private static final int END = -1;

    private final Reader escaped;

    UnescapingReader(Reader escaped) {
        this.escaped = escaped;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = next();
            if (c == END) {
                break;
            }
            into[offset + count++] = (char) c;
        }
        return count == 0 && length > 0 ? END : count;
    }

    private int next() throws IOException {
        int c = escaped.read();
        return c == '\\' ? meaning(escaped.read()) : c;
    }

    private int meaning(int letter) throws IOException {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hexadecimal();
            default -> letter;
        };
    }

    private int hexadecimal() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int c = escaped.read();
            if (c == END) {
                return END;
            }
            value = value << 4 | Math.max(0, Character.digit(c, 16));
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        escaped.close();
    }
}
