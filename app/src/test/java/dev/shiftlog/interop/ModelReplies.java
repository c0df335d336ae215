package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The shortest answers that each agent takes for a whole turn of its model. */
final class ModelReplies {
    /** Messages of one id are one turn. */
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private ModelReplies() {}

    static List<Json> anthropic(JsonObject request, Optional<ToolUse> use) {
        if (!request.isTrue("stream")) {
            return List.of(json("""
                    {"id": "msg_made_up", "type": "message", "role": "assistant", "model": "made-up",
                     "content": [{"type": "text", "text": "{\\"title\\": \\"Made up\\"}"}],
                     "stop_reason": "end_turn", "stop_sequence": null,
                     "usage": {"input_tokens": 1, "output_tokens": 1}}"""));
        }
        List<Json> events = new ArrayList<>();
        events.add(json("""
                {"type": "message_start", "message": {"id": "msg_made_up_%d", "type": "message",
                 "role": "assistant", "model": "made-up", "content": [], "stop_reason": null,
                 "stop_sequence": null, "usage": {"input_tokens": 1, "output_tokens": 1}}}"""
                .formatted(MESSAGES.incrementAndGet())));
        events.addAll(use.map(ToolUse::anthropic)
                .orElse(List.of(
                        json("""
                {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}"""),
                        json("""
                {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Noted."}}"""))));
        events.add(json("""
                {"type": "content_block_stop", "index": 0}"""));
        events.add(json("""
                {"type": "message_delta", "delta": {"stop_reason": "%s", "stop_sequence": null},
                 "usage": {"output_tokens": 1}}""".formatted(use.isPresent() ? "tool_use" : "end_turn")));
        events.add(json("""
                {"type": "message_stop"}"""));
        return events;
    }

    static List<Json> gemini(JsonObject request, Optional<ToolUse> use) {
        JsonObject config = request.object("generationConfig");
        JsonObject schema = config.get("responseJsonSchema")
                .orElse(config.object("responseSchema"))
                .asObject();
        JsonObject.Builder fields = new JsonObject.Builder();
        for (Map.Entry<String, Json> field : schema.object("properties").fields().entrySet()) {
            fields.with(field.getKey(), example(field.getValue().asObject()));
        }
        String text = schema.isEmpty() ? "Noted." : dev.shiftlog.json.JsonWriter.line(fields.build());
        Json part = use.map(ToolUse::geminiPart).orElse(JsonObject.with("text", text).build());
        JsonObject content = JsonObject.with("role", "model")
                .with("parts", new JsonArray(List.of(part)))
                .build();
        JsonObject candidate = JsonObject.with("content", content)
                .with("finishReason", "STOP")
                .with("index", 0)
                .build();
        return List.of(
                JsonObject.with("candidates", new JsonArray(List.of(candidate)))
                        .with("usageMetadata", json("""
                        {"promptTokenCount": 90000, "candidatesTokenCount": 1, "totalTokenCount": 90001}"""))
                        .build());
    }

    private static Json example(JsonObject schema) {
        if (!schema.list("enum").isEmpty()) {
            return schema.list("enum").getFirst();
        }
        return switch (schema.text("type").toLowerCase(Locale.ROOT)) {
            case "number", "integer" -> Json.of(1);
            case "boolean" -> Json.of(false);
            case "array" -> new JsonArray(List.of());
            default -> Json.of("user");
        };
    }

    static List<Json> responses(Optional<ToolUse> use) {
        Json message = use.map(ToolUse::responsesItem)
                .orElse(json("""
                {"type": "message", "id": "msg_made_up_%d", "role": "assistant", "status": "completed",
                 "content": [{"type": "output_text", "text": "Noted.", "annotations": []}]}"""
                        .formatted(MESSAGES.incrementAndGet())));
        JsonObject whole = json("""
                {"id": "resp_made_up", "object": "response", "created_at": 1, "status": "completed",
                 "model": "made-up", "parallel_tool_calls": true, "tool_choice": "auto", "tools": [],
                 "usage": {"input_tokens": 1, "input_tokens_details": {"cached_tokens": 0}, "output_tokens": 1,
                           "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 2}}""")
                .asObject();
        JsonObject started = whole.edit()
                .with("status", "in_progress")
                .with("output", new JsonArray(List.of()))
                .build();
        JsonObject done = whole.edit().with("output", new JsonArray(List.of(message))).build();
        return List.of(
                JsonObject.with("type", "response.created").with("response", started).build(),
                JsonObject.with("type", "response.output_item.added")
                        .with("output_index", 0)
                        .with("item", message)
                        .build(),
                JsonObject.with("type", "response.output_item.done")
                        .with("output_index", 0)
                        .with("item", message)
                        .build(),
                JsonObject.with("type", "response.completed").with("response", done).build());
    }

    static List<Json> chat(boolean stream, Optional<ToolUse> use) {
        if (!stream) {
            return List.of(json("""
                    {"id": "chat_made_up", "object": "chat.completion", "created": 1, "model": "made-up",
                     "choices": [{"index": 0, "finish_reason": "stop",
                                  "message": {"role": "assistant", "content": "Noted."}}],
                     "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}"""));
        }
        Json said = json("""
                {"role": "assistant", "content": "Noted."}""");
        Json end = json("""
                {"index": 0, "delta": {}, "finish_reason": "%s"}"""
                .formatted(use.isPresent() ? "tool_calls" : "stop"));
        Json delta = new JsonObject.Builder().with("index", 0)
                .with("delta", use.map(ToolUse::chatDelta).orElse(said))
                .build();
        return List.of(chunk(delta), chunk(end));
    }

    private static Json chunk(Json choice) {
        return json("""
                {"id": "chat_made_up", "object": "chat.completion.chunk", "created": 1, "model": "made-up",
                 "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}""").asObject()
                .edit()
                .with("choices", new JsonArray(List.of(choice)))
                .build();
    }

    static Json other(String path) {
        return path.endsWith("/models") ? json("""
                {"object": "list", "data": [{"id": "made-up", "object": "model", "owned_by": "nobody"}],
                 "models": []}""") : json("{\"input_tokens\": 1, \"totalTokens\": 1}");
    }

    private static Json json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonException broken) {
            throw new IllegalStateException(text, broken);
        }
    }
}
