package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Retention;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At its start Gemini deletes conversations by the time that they themselves note last. */
final class GeminiRetention {
    private static final int USUAL_DAYS = 30;
    private static final int LARGEST_SETTINGS = 1 << 22;
    private static final Pattern AGE = Pattern.compile("(\\d{1,4})([dwm])");
    private static final Map<String, Integer> UNITS = Map.of("d", 1, "w", 7, "m", 30);

    private GeminiRetention() {}

    static Optional<Retention> read(Path home, SourceTree files) throws IOException {
        JsonObject rule = rule(files.small(home.resolve("settings.json"), LARGEST_SETTINGS));
        boolean off = rule.get("enabled").isPresent() && !rule.isTrue("enabled");
        return off
                ? Optional.empty()
                : Optional.of(new Retention(days(rule.text("maxAge")),
                        Retention.Start.LAST_ACTIVE));
    }

    private static JsonObject rule(Optional<byte[]> settings) {
        try {
            return settings.isEmpty()
                    ? JsonObject.EMPTY
                    : JsonReader.read(settings.get())
                            .asObject()
                            .object("general")
                            .object("sessionRetention");
        } catch (JsonException unreadable) {
            return JsonObject.EMPTY;
        }
    }

    private static int days(String age) {
        Matcher spelled = AGE.matcher(age);
        return spelled.matches()
                ? Integer.parseInt(spelled.group(1)) * UNITS.get(spelled.group(2))
                : USUAL_DAYS;
    }
}
