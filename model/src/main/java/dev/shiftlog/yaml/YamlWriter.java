package dev.shiftlog.yaml;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a mapping as YAML in the layout of session-glue, with the quotes that YAML asks for. */
public final class YamlWriter {
    /** What some YAML reader takes for a number, a truth value or nothing. */
    private static final Pattern OTHER_TYPE = Pattern.compile(
            "(?i)~|null|true|false|yes|no|on|off|[yn]|[-+]?\\.(inf|nan)|[-+.]?[0-9][0-9_]*(\\.[0-9_]*)?(e[-+]?[0-9]+)?"
                    + "|0[xo][0-9a-f]+");
    private static final String SPECIAL_START = "-?:,[]{}#&*!|>'\"%@` =";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** The mapping, each line ended. */
    public static String write(JsonObject mapping) {
        YamlWriter writer = new YamlWriter();
        writer.fields(mapping, 0);
        return writer.out.toString();
    }

    private void fields(JsonObject mapping, int depth) {
        for (Map.Entry<String, Json> field : mapping.fields().entrySet()) {
            indent(depth);
            field(field, depth);
        }
    }

    private void field(Map.Entry<String, Json> field, int depth) {
        out.append(text(field.getKey())).append(':');
        switch (field.getValue()) {
            case JsonObject nested when !nested.isEmpty() -> {
                out.append('\n');
                fields(nested, depth + 1);
            }
            case JsonArray list when !list.elements().isEmpty() -> {
                out.append('\n');
                items(list.elements(), depth + 1);
            }
            case JsonNull nothing -> out.append('\n');
            case Json scalar -> out.append(' ').append(scalar(scalar)).append('\n');
        }
    }

    private void items(List<Json> items, int depth) {
        for (Json item : items) {
            indent(depth);
            out.append('-');
            switch (item) {
                case JsonObject mapping when !mapping.isEmpty() -> firstFieldBesideDash(mapping, depth + 1);
                case JsonArray list when !list.elements().isEmpty() -> {
                    out.append('\n');
                    items(list.elements(), depth + 1);
                }
                case JsonNull nothing -> out.append(" null\n");
                case Json scalar -> out.append(' ').append(scalar(scalar)).append('\n');
            }
        }
    }

    private void firstFieldBesideDash(JsonObject mapping, int depth) {
        boolean first = true;
        for (Map.Entry<String, Json> field : mapping.fields().entrySet()) {
            if (first) {
                out.append(' ');
            } else {
                indent(depth);
            }
            first = false;
            field(field, depth);
        }
    }

    private void indent(int depth) {
        out.repeat("  ", depth);
    }

    private static String scalar(Json value) {
        return switch (value) {
            case JsonText text -> text(text.value());
            case JsonNumber number -> number.literal();
            case JsonBoolean flag -> flag.isTrue() ? "true" : "false";
            case JsonNull nothing -> "null";
            case JsonObject empty -> "{}";
            case JsonArray empty -> "[]";
        };
    }

    private static String text(String text) {
        boolean plain = !text.isEmpty() && SPECIAL_START.indexOf(text.charAt(0)) < 0 && !text.endsWith(" ")
                && text.indexOf(':') < 0 && !text.contains(" #")
                && text.chars().noneMatch(YamlWriter::isControl)
                && !OTHER_TYPE.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isControl(c)) {
                        quoted.append("\\u").append(Integer.toHexString(0x1_0000 | c).substring(1));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' || c >= 0x7f && c <= 0x9f || c == 0x2028 || c == 0x2029 || c == 0xfeff
                || c == 0xfffe || c == 0xffff;
    }
}
