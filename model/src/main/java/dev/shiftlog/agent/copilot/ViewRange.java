package dev.shiftlog.agent.copilot;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The lines to view: the first and how many, against a pair of the first and the last. */
final class ViewRange {
    private static final String RANGE = "view_range";
    /** Stands for the end of the file. */
    private static final long END = -1;

    private ViewRange() {}

    /** A limit without an offset stays as it is: a pair would claim a first line that was not given. */
    static Optional<JsonObject> toOwn(JsonObject arguments) {
        Optional<Long> offset = arguments.get("offset").flatMap(Json::asLong);
        Optional<Long> limit = arguments.get("limit").flatMap(Json::asLong);
        if (arguments.get(RANGE).isPresent()) {
            return Optional.empty();
        }
        if (offset.isEmpty() || arguments.get("limit").isPresent() && limit.isEmpty()) {
            return Optional.of(arguments);
        }
        long last = limit.map(lines -> offset.get() + lines - 1).orElse(END);
        return Optional.of(arguments.edit()
                .without("offset")
                .without("limit")
                .with(RANGE, new JsonArray(List.of(Json.of(offset.get()), Json.of(last))))
                .build());
    }

    static Optional<JsonObject> toCanonical(JsonObject arguments) {
        List<Json> range = arguments.list(RANGE);
        if (arguments.get(RANGE).isEmpty()) {
            return Optional.of(arguments);
        }
        if (range.size() != 2 || arguments.get("offset").isPresent() || arguments.get("limit").isPresent()) {
            return Optional.empty();
        }
        Optional<Long> first = range.getFirst().asLong();
        Optional<Long> last = range.getLast().asLong();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        JsonObject.Builder canonical = arguments.edit().without(RANGE).with("offset", first.get());
        if (last.get() != END) {
            canonical.with("limit", last.get() - first.get() + 1);
        }
        return Optional.of(canonical.build());
    }
}
