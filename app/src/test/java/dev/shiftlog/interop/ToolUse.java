package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A call of one of the agent's own tools, which the made-up model makes instead of saying something. */
record ToolUse(String id, String name, Json arguments) {
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Arguments in quotes are a text: what tools of free form take. */
    static ToolUse of(String name, Json arguments) {
        return new ToolUse("call_made_up_" + CALLS.incrementAndGet(), name, arguments);
    }

    static ToolUse of(String name, String... fields) {
        JsonObject.Builder arguments = new JsonObject.Builder();
        for (int i = 0; i < fields.length; i += 2) {
            arguments.with(fields[i], fields[i + 1]);
        }
        return of(name, arguments.build());
    }

    private String line() {
        return JsonWriter.line(arguments);
    }

    /** The events of Anthropic's stream between the start of the message and its end. */
    List<Json> anthropic() {
        return List.of(
                event("""
                        {"type": "content_block_start", "index": 0,
                         "content_block": {"type": "tool_use", "id": "%s", "name": "%s", "input": {}}}"""
                        .formatted(id, name)),
                JsonObject.with("type", "content_block_delta")
                        .with("index", 0)
                        .with("delta", JsonObject.with("type", "input_json_delta")
                                .with("partial_json", line())
                                .build())
                        .build());
    }

    Json geminiPart() {
        return JsonObject
                .with("functionCall",
                        JsonObject.with("id", id).with("name", name).with("args", arguments).build())
                .build();
    }

    Json responsesItem() {
        JsonObject.Builder item = JsonObject.with("id", "item_" + id).with("call_id", id).with("name", name);
        return arguments.asText()
                .map(text -> item.with("type", "custom_tool_call").with("input", text))
                .orElseGet(() -> item.with("type", "function_call").with("arguments", line()))
                .with("status", "completed")
                .build();
    }

    Json chatDelta() {
        JsonObject.Builder call = new JsonObject.Builder().with("index", 0).with("id", id);
        JsonObject.Builder named = JsonObject.with("name", name);
        arguments.asText()
                .map(text -> call.with("type", "custom").with("custom", named.with("input", text).build()))
                .orElseGet(() -> call.with("type", "function")
                        .with("function", named.with("arguments", line()).build()));
        return JsonObject.with("role", "assistant")
                .with("tool_calls", new JsonArray(List.of(call.build())))
                .build();
    }

    private static Json event(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonException broken) {
            throw new IllegalStateException(text, broken);
        }
    }
}
