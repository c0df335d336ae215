package dev.shiftlog.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON in the spelling of Python's json.dump, because other programs' files must not change
 * where we changed nothing: two blanks of indent, every character outside ASCII escaped.
 */
public final class JsonWriter {
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] BLANKS = ascii(" ".repeat(64));
    /** Whether the ASCII character stands for itself. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', '~' + 1, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private final boolean indented;
    private byte[] out = new byte[1024];
    private int length;

    private JsonWriter(boolean indented) {
        this.indented = indented;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The document over several lines, without a final newline. */
    public static String indented(Json value) {
        return new JsonWriter(true).value(value, 0).text();
    }

    /** The document over several lines as it stands in a file. */
    public static byte[] indentedBytes(Json value) {
        JsonWriter writer = new JsonWriter(true).value(value, 0);
        return Arrays.copyOf(writer.out, writer.length);
    }

    /** The document in one line, for files that hold one record a line. */
    public static String line(Json value) {
        return new JsonWriter(false).value(value, 0).text();
    }

    /** The document as a line of a file, with its end. */
    public static byte[] lineBytes(Json value) {
        JsonWriter writer = new JsonWriter(false).value(value, 0);
        writer.put('\n');
        return Arrays.copyOf(writer.out, writer.length);
    }

    private String text() {
        return new String(out, 0, length, StandardCharsets.ISO_8859_1);
    }

    private void put(char c) {
        grow(1);
        out[length++] = (byte) c;
    }

    private void put(byte[] bytes, int from, int to) {
        grow(to - from);
        System.arraycopy(bytes, from, out, length, to - from);
        length += to - from;
    }

    private void grow(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, Math.max(length + more, 2 * out.length));
        }
    }

    private JsonWriter value(Json value, int depth) {
        // Tests by type, not a pattern switch: its first use costs milliseconds of every call.
        if (value instanceof JsonObject object) {
            object(object, depth);
        } else if (value instanceof JsonArray array) {
            array(array, depth);
        } else if (value instanceof JsonText text) {
            text(text.value());
        } else if (value instanceof JsonNumber number) {
            byte[] literal = ascii(number.literal());
            put(literal, 0, literal.length);
        } else if (value instanceof JsonBoolean flag) {
            byte[] word = flag == JsonBoolean.TRUE ? TRUE : FALSE;
            put(word, 0, word.length);
        } else {
            put(NULL, 0, NULL.length);
        }
        return this;
    }

    private void object(JsonObject object, int depth) {
        put('{');
        if (!object.isEmpty()) {
            Iterator<Map.Entry<String, Json>> fields = object.iterator();
            while (fields.hasNext()) {
                Map.Entry<String, Json> field = fields.next();
                newLine(depth + 1);
                text(field.getKey());
                put(':');
                put(' ');
                value(field.getValue(), depth + 1);
                separate(fields.hasNext());
            }
            newLine(depth);
        }
        put('}');
    }

    private void array(JsonArray array, int depth) {
        put('[');
        if (!array.elements().isEmpty()) {
            Iterator<Json> elements = array.elements().iterator();
            while (elements.hasNext()) {
                newLine(depth + 1);
                value(elements.next(), depth + 1);
                separate(elements.hasNext());
            }
            newLine(depth);
        }
        put(']');
    }

    private void separate(boolean more) {
        if (more) {
            put(',');
            if (!indented) {
                put(' ');
            }
        }
    }

    private void newLine(int depth) {
        if (indented) {
            put('\n');
            for (int blanks = 2 * depth; blanks > 0; blanks -= BLANKS.length) {
                put(BLANKS, 0, Math.min(blanks, BLANKS.length));
            }
        }
    }

    private void text(String text) {
        put('"');
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (isPlain(utf8)) {
            put(utf8, 0, utf8.length);
        } else {
            for (int i = 0; i < text.length(); i++) {
                character(text.charAt(i));
            }
        }
        put('"');
    }

    /** Looks at bytes and not at characters, because each of those is a method call, often not compiled yet. */
    private static boolean isPlain(byte[] utf8) {
        boolean[] plain = PLAIN;
        for (byte b : utf8) {
            if (b < 0 || !plain[b]) {
                return false;
            }
        }
        return true;
    }

    private void character(char c) {
        if (c < PLAIN.length && PLAIN[c]) {
            put(c);
            return;
        }
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            case '\b' -> put('b');
            case '\f' -> put('f');
            default -> escape(c);
        }
    }

    private void escape(char c) {
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put((char) HEX[c >> shift & 15]);
        }
    }
}
