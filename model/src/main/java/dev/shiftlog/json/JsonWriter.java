package dev.shiftlog.json;

import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON in the spelling of Python's json.dump, because other programs' files must not change
 * where we changed nothing: two blanks of indent, every character outside ASCII escaped.
 */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(1024);
    private final boolean indented;

    private JsonWriter(boolean indented) {
        this.indented = indented;
    }

    /** The document over several lines, without a final newline. */
    public static String indented(Json value) {
        return new JsonWriter(true).value(value, 0).out.toString();
    }

    /** The document in one line, for files that hold one record a line. */
    public static String line(Json value) {
        return new JsonWriter(false).value(value, 0).out.toString();
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
            out.append(number.literal());
        } else if (value instanceof JsonBoolean flag) {
            out.append(flag == JsonBoolean.TRUE ? "true" : "false");
        } else {
            out.append("null");
        }
        return this;
    }

    private void object(JsonObject object, int depth) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, Json>> fields = object.fields().entrySet().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, Json> field = fields.next();
            newLine(depth + 1);
            text(field.getKey());
            out.append(": ");
            value(field.getValue(), depth + 1);
            separate(fields.hasNext());
        }
        newLine(depth);
        out.append('}');
    }

    private void array(JsonArray array, int depth) {
        if (array.elements().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<Json> elements = array.elements().iterator();
        while (elements.hasNext()) {
            newLine(depth + 1);
            value(elements.next(), depth + 1);
            separate(elements.hasNext());
        }
        newLine(depth);
        out.append(']');
    }

    private void separate(boolean more) {
        if (more) {
            out.append(indented ? "," : ", ");
        }
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n');
            out.repeat(' ', 2 * depth);
        }
    }

    private void text(String text) {
        out.append('"');
        int from = 0;
        int plain = plainEnd(text, from);
        while (plain < text.length()) {
            out.append(text, from, plain);
            character(text.charAt(plain));
            from = plain + 1;
            plain = plainEnd(text, from);
        }
        // Most texts need no escape at all, and a whole one is copied in one step.
        out.append(from == 0 ? text : text.substring(from));
        out.append('"');
    }

    private static int plainEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return i;
            }
        }
        return text.length();
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> escape(c);
        }
    }

    private void escape(char c) {
        out.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
    }
}
