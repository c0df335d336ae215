package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

final class NativeClaude extends Native {
    private Json parent = Json.NULL;

    @Override
    String agent() {
        return "claude";
    }

    @Override
    String file() {
        return "projects/-srv-app/" + ID + ".jsonl";
    }

    @Override
    void begin() {
        line(with("type", "mode").with("mode", "normal").with("sessionId", ID).build());
    }

    @Override
    void compacted(String summary) {
        Json before = parent;
        parent = Json.NULL;
        record("system", with("subtype", "compact_boundary").with("content", "Conversation compacted")
                .with("logicalParentUuid", before)
                .with("compactMetadata", with("trigger", "manual").build()));
        record("user", JsonObject.with("message", with("role", "user").with("content", summary).build())
                .with("isCompactSummary", true)
                .with("isVisibleInTranscriptOnly", true));
        record("user", new JsonObject.Builder().with("isMeta", true)
                .with("message",
                        with("role", "user")
                                .with("content",
                                        "<local-command-caveat>Caveat: made up</local-command-caveat>")
                                .build()));
    }

    @Override
    void prompt(String text, boolean picture) {
        Json words = with("type", "text").with("text", text).build();
        Json content = picture ? list(words, picture()) : Json.of(text);
        record("user", with("promptSource", "typed").with("message",
                with("role", "user").with("content", content).build()));
    }

    private static Json picture() {
        return with("type", "image").with("source", with("type", "base64").with("media_type", "image/png")
                .with("data", RichTalk.PICTURE)
                .build()).build();
    }

    @Override
    void answer(RichTalk.Step.Answer answer) {
        String message = "msg_" + newId();
        if (!answer.thought().isEmpty()) {
            block(message,
                    with("type", "thinking").with("thinking", answer.thought())
                            .with("signature", "c2ln")
                            .build());
        }
        if (!answer.text().isEmpty()) {
            block(message, with("type", "text").with("text", answer.text()).build());
        }
        List<Json> uses = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (RichTalk.Call call : answer.calls()) {
            ids.add("toolu_" + newId());
            block(message, with("type", "tool_use").with("id", ids.getLast())
                    .with("name", call.tool().name())
                    .with("input", call.tool().arguments())
                    .build());
            uses.add(parent);
        }
        for (int i = 0; i < uses.size(); i++) {
            parent = uses.get(i);
            result(ids.get(i), answer.calls().get(i));
        }
    }

    private void block(String message, Json block) {
        record("assistant", JsonObject.with("message", with("id", message).with("type", "message")
                .with("role", "assistant")
                .with("model", "claude-opus-4-8")
                .with("content", list(block))
                .with("stop_reason", "end_turn")
                .with("usage",
                        new JsonObject.Builder().with("input_tokens", 10).with("output_tokens", 5).build())
                .build()));
    }

    private void result(String id, RichTalk.Call call) {
        Json words = with("type", "text").with("text", call.output()).build();
        JsonObject.Builder result = with("tool_use_id", id).with("type", "tool_result")
                .with("content", call.picture() ? list(words, picture()) : Json.of(call.output()));
        if (call.failed()) {
            result.with("is_error", true);
        }
        record("user", JsonObject.with("message",
                with("role", "user").with("content", new JsonArray(List.of(result.build()))).build()));
    }

    private void record(String type, JsonObject.Builder fields) {
        String id = newId();
        line(JsonObject.with("parentUuid", parent)
                .with("isSidechain", false)
                .with("type", type)
                .withAll(fields.build())
                .with("uuid", id)
                .with("timestamp", time())
                .with("userType", "external")
                .with("entrypoint", "cli")
                .with("cwd", FOLDER)
                .with("sessionId", ID)
                .with("version", "2.1.197")
                .with("gitBranch", "main")
                .build());
        parent = Json.of(id);
    }
}
