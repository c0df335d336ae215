package dev.shiftlog.handoff;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A field as a text to type in, one entry a line: {@code path — reason} for files, {@code passed: command — notes} for
 * what was checked. A line that stays as it was keeps what else its entry holds.
 */
final class FieldText {
    private static final String BECAUSE = " \u2014 ";

    private FieldText() {}

    static boolean isList(String field) {
        return HandoffRules.isList(field) || field.equals("decisions");
    }

    static String of(String field, Handoff handoff) {
        if (!isList(field)) {
            return handoff.text(field);
        }
        List<String> lines = new ArrayList<>();
        handoff.fields().list(field).forEach(entry -> lines.add(line(field, entry)));
        return String.join("\n", lines);
    }

    private static String line(String field, Json entry) {
        if (!(entry instanceof JsonObject mapping)) {
            return HandoffDraft.oneLine(Handoff.textOf(entry).orElse(""));
        }
        return field.equals("validation")
                ? textIn(mapping, "result") + ": " + because(mapping, "command", "notes")
                : because(mapping, "path", "reason");
    }

    private static String because(JsonObject mapping, String what, String why) {
        return HandoffDraft.because(textIn(mapping, what), textIn(mapping, why));
    }

    private static String textIn(JsonObject mapping, String key) {
        return HandoffIndex.textIn(mapping, key);
    }

    static Json parse(String field, String text, Handoff before) {
        if (!isList(field)) {
            return Json.of(HandoffDraft.oneLine(text));
        }
        List<Json> known = new ArrayList<>(before.fields().list(field));
        List<Json> entries = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Json same = known.stream()
                    .filter(entry -> line(field, entry).equals(line))
                    .findFirst()
                    .orElse(Json.NULL);
            entries.add(same == Json.NULL ? entry(field, line) : same);
        }
        return new JsonArray(entries);
    }

    private static Json entry(String field, String line) {
        if (field.equals("validation")) {
            int colon = line.indexOf(':');
            String result = colon < 0 ? "" : line.substring(0, colon).strip();
            return pair("command", "notes", line.substring(colon + 1).strip())
                    .with("result", result)
                    .build();
        }
        return field.equals("active_context_files") ? pair("path", "reason", line).build() : Json.of(line);
    }

    private static JsonObject.Builder pair(String what, String why, String line) {
        int because = line.indexOf(BECAUSE);
        return because < 0
                ? JsonObject.with(what, line)
                : JsonObject.with(what, line.substring(0, because).strip())
                        .with(why, line.substring(because + BECAUSE.length()).strip());
    }
}
