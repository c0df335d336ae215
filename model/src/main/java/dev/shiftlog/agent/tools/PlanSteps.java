package dev.shiftlog.agent.tools;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of a plan, in agents' words: the title under a key of its own, in_progress and completed. */
public record PlanSteps(String titleKey, Map<String, String> own) {
    private static final Map<String, String> COMMON = Map.of("pending", "pending", "in-progress",
            "in_progress", "done", "completed");

    public PlanSteps {
        requireNonNull(titleKey);
        own = Map.copyOf(own);
    }

    public PlanSteps(String titleKey) {
        this(titleKey, COMMON);
    }

    /** With a word of this agent's own for one more status. */
    public PlanSteps with(String canonical, String word) {
        Map<String, String> more = new HashMap<>(own);
        more.put(canonical, word);
        return new PlanSteps(titleKey, more);
    }

    public Optional<JsonObject> toOwn(JsonObject arguments) {
        return steps(arguments, "title", titleKey, own);
    }

    public Optional<JsonObject> toCanonical(JsonObject arguments) {
        return steps(arguments, titleKey, "title", canonical());
    }

    private Map<String, String> canonical() {
        Map<String, String> canonical = new HashMap<>();
        own.forEach((status, word) -> canonical.put(word, status));
        return canonical;
    }

    private static Optional<JsonObject> steps(JsonObject arguments, String from, String to,
            Map<String, String> words) {
        if (!(arguments.get("steps").orElse(Json.NULL) instanceof JsonArray steps)) {
            return Optional.empty();
        }
        List<Json> converted = new ArrayList<>();
        for (Json step : steps.elements()) {
            Optional<JsonObject> one = step(step.asObject(), from, to, words);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            converted.add(one.get());
        }
        return Optional.of(arguments.edit().with("steps", new JsonArray(converted)).build());
    }

    private static Optional<JsonObject> step(JsonObject step, String from, String to,
            Map<String, String> words) {
        String status = words.get(step.text("status"));
        if (status == null || step.get(from).isEmpty() || !from.equals(to) && step.get(to).isPresent()) {
            return Optional.empty();
        }
        JsonObject.Builder converted = new JsonObject.Builder();
        step.fields().forEach((key, value) -> converted.with(key.equals(from) ? to : key, value));
        return Optional.of(converted.with("status", status).build());
    }
}
