package dev.shiftlog.instruction;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.util.Optional;

/**
 * The rule in Claude Code's settings by which it calls Shiftlog without asking. The rule is put into
 * the text of the settings, so that everything around it stays as the person formatted it.
 */
final class AllowRule {
    static final String PATH = ".claude/settings.local.json";
    private static final String RULE = "\"Bash(shiftlog:*)\"";
    /** The blanks tell a list that we made from one that a person made. */
    private static final String LIST = "\"allow\": [ " + RULE + " ]";
    private static final String SECTION = "\"permissions\": {" + LIST + "}";
    private static final String ALONE = "{\n  \"permissions\": {\n    \"allow\": [\n      " + RULE
            + "\n    ]\n  }\n}\n";

    private AllowRule() {}

    /** The settings with the rule; none where they are no JSON object and must be mended by a person. */
    static Optional<String> with(Optional<String> settings) {
        if (settings.isEmpty() || settings.get().isBlank()) {
            return Optional.of(ALONE);
        }
        String text = settings.get();
        Optional<JsonObject> read = read(text);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        if (isIn(read.get())) {
            return settings;
        }
        JsonPlaces places = JsonPlaces.of(text);
        if (places.allow() >= 0) {
            return Optional.of(inserted(text, places.allow(), RULE));
        }
        return Optional.of(places.permissions() >= 0
                ? inserted(text, places.permissions(), LIST)
                : inserted(text, places.root(), SECTION));
    }

    /** The settings without the rule; none where nothing else was in them. */
    static Optional<String> without(String settings) {
        if (settings.equals(ALONE)) {
            return Optional.empty();
        }
        for (String form : new String[]{SECTION, LIST, RULE}) {
            int start = settings.indexOf(form);
            if (start >= 0) {
                return Optional.of(removed(settings, start, start + form.length()));
            }
        }
        return Optional.of(settings);
    }

    private static Optional<JsonObject> read(String text) {
        try {
            return JsonReader.read(text) instanceof JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }

    private static boolean isIn(JsonObject settings) {
        for (Json rule : settings.object("permissions").list("allow")) {
            if (rule.asText().map(text -> '"' + text + '"').equals(Optional.of(RULE))) {
                return true;
            }
        }
        return false;
    }

    /** Puts a first element behind an opening bracket, on a line of its own where the others are. */
    private static String inserted(String text, int bracket, String element) {
        int first = afterBlanks(text, bracket + 1);
        boolean isEmpty = text.charAt(first) == ']' || text.charAt(first) == '}';
        String blanks = isEmpty ? "" : text.substring(bracket + 1, first);
        return text.substring(0, bracket + 1) + blanks + element + (isEmpty ? "" : ",")
                + text.substring(bracket + 1);
    }

    private static String removed(String text, int start, int end) {
        int from = start;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int next = afterBlanks(text, end);
        if (text.charAt(next) == ',') {
            return text.substring(0, from) + text.substring(next + 1);
        }
        boolean isLast = from > 0 && text.charAt(from - 1) == ',';
        return text.substring(0, isLast ? from - 1 : from) + text.substring(end);
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
