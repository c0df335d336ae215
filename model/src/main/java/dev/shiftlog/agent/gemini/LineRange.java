package dev.shiftlog.agent.gemini;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.Optional;

/** The lines to read: the first and how many, against the first and the last. */
final class LineRange {
    private static final String FIRST = "start_line";
    private static final String LAST = "end_line";

    private LineRange() {}

    static Optional<JsonObject> toOwn(JsonObject arguments) {
        return replaced(arguments, "offset", "limit", FIRST, LAST, 1);
    }

    static Optional<JsonObject> toCanonical(JsonObject arguments) {
        return replaced(arguments, FIRST, LAST, "offset", "limit", -1);
    }

    /** Between a count and a last line lies the first line less one, in the direction of the sign. */
    private static Optional<JsonObject> replaced(JsonObject arguments, String from, String extent,
            String newFrom,
            String newExtent, int sign) {
        if (arguments.get(newFrom).isPresent() || arguments.get(newExtent).isPresent()) {
            return Optional.empty();
        }
        Optional<Json> first = arguments.get(from);
        Optional<Json> size = arguments.get(extent);
        if (first.isPresent() && first.flatMap(Json::asLong).isEmpty()
                || size.isPresent() && size.flatMap(Json::asLong).isEmpty()) {
            return Optional.empty();
        }
        long start = first.flatMap(Json::asLong).orElse(1L);
        JsonObject.Builder replaced = arguments.edit().without(from).without(extent);
        first.ifPresent(line -> replaced.with(newFrom, line));
        size.flatMap(Json::asLong).ifPresent(value -> replaced.with(newExtent, value + sign * (start - 1)));
        return Optional.of(replaced.build());
    }
}
