package dev.shiftlog.store;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.secret.Secrets;
import dev.shiftlog.secret.Secrets.Finding;
import dev.shiftlog.session.Entry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts that must vanish from every file. A secret goes wherever it stands; a text without one
 * goes as a whole, and a short one only where it is a whole value, for it may be a common word.
 */
final class Needles {
    static final String GONE = "(purged)";
    private static final int SHORT = 8;

    private final Set<String> anywhere = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();

    static Needles of(List<Entry> entries) {
        Needles needles = new Needles();
        for (Entry entry : entries) {
            needles.add(entry.text());
            needles.add(entry.explanation());
        }
        return needles;
    }

    private void add(String text) {
        if (text.isBlank()) {
            return;
        }
        values.add(text);
        List<Finding> secrets = Secrets.find(text);
        for (Finding secret : secrets) {
            anywhere.add(text.substring(secret.start(), secret.end()));
        }
        if (secrets.isEmpty() && text.length() >= SHORT) {
            anywhere.add(text);
        }
    }

    /** The text, a character for each byte, without them: the spelling of JSON and the plain one. */
    String takenOutOf(String text) {
        String left = text;
        for (String value : values) {
            String written = escaped(value);
            left = left.replace(": \"" + written + "\"", ": \"" + GONE + "\"")
                    .replace(": " + written + "\"", ": " + GONE + "\"")
                    .replace(": " + written + "; ", ": " + GONE + "; ");
        }
        for (String needle : anywhere) {
            left = left.replace(escaped(needle), GONE).replace(bytes(needle), GONE);
        }
        return left;
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        String quoted = JsonWriter.line(Json.of(text));
        return quoted.substring(1, quoted.length() - 1);
    }
}
