package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

final class NativeCodex extends Native {
    private long ordinal;
    private final List<Json> prompts = new ArrayList<>();

    @Override
    String agent() {
        return "codex";
    }

    @Override
    String file() {
        return "sessions/2026/11/20/rollout-2026-11-20T09-00-00-" + ID + ".jsonl";
    }

    @Override
    void begin() {
        record("session_meta",
                with("id", ID).with("session_id", ID)
                        .with("timestamp", time())
                        .with("cwd", FOLDER)
                        .with("originator", "codex-tui")
                        .with("cli_version", "0.169.0")
                        .with("source", "cli")
                        .with("history_mode", "paginated"));
        message("user", "<environment_context>\n  <cwd>/srv/app</cwd>\n</environment_context>", false,
                "environments.environment_context");
    }

    private void record(String type, JsonObject.Builder payload) {
        line(with("timestamp", time()).with("ordinal", ordinal++)
                .with("type", type)
                .with("payload", payload.build())
                .build());
    }

    private void message(String role, String text, boolean picture, String kind) {
        record("response_item", item(role, text, picture, kind).edit());
    }

    private JsonObject item(String role, String text, boolean picture, String kind) {
        Json words = with("type", role.equals("user") ? "input_text" : "output_text").with("text", text)
                .build();
        Json image = with("type", "input_image")
                .with("image_url", "data:image/png;base64," + RichTalk.PICTURE)
                .build();
        Json kinds = picture ? Json.texts(List.of(kind, "user.image")) : Json.texts(List.of(kind));
        return with("type", "message").with("id", "msg_" + newId())
                .with("role", role)
                .with("content", picture ? list(words, image) : list(words))
                .with("internal_chat_message_metadata_passthrough",
                        JsonObject.with("content_item_kinds", kinds).build())
                .build();
    }

    private void shown(String type, String text) {
        String part = type.equals("UserMessage") ? "text" : "Text";
        record("event_msg",
                with("type", "item_completed").with("thread_id", ID)
                        .with("item", with("type", type)
                                .with("id", newId())
                                .with("content", list(with("type", part).with("text", text).build()))
                                .build()));
    }

    @Override
    void compacted(String summary) {
        List<Json> history = new ArrayList<>(prompts);
        history.add(item("user", summary, false, "user.text"));
        record("compacted", with("message", summary).with("replacement_history", new JsonArray(history)));
        record("event_msg", with("type", "item_completed").with("thread_id", ID)
                .with("item", with("type", "ContextCompaction").with("id", newId()).build()));
    }

    @Override
    void prompt(String text, boolean picture) {
        prompts.add(item("user", text, picture, "user.text"));
        message("user", text, picture, "user.text");
        shown("UserMessage", text);
    }

    @Override
    void answer(RichTalk.Step.Answer answer) {
        if (!answer.thought().isEmpty()) {
            record("response_item", with("type", "reasoning").with("id", "rs_" + newId())
                    .with("summary",
                            list(with("type", "summary_text").with("text", answer.thought()).build()))
                    .with("content", Json.NULL)
                    .with("encrypted_content", "RU5D"));
        }
        if (!answer.text().isEmpty()) {
            shown("AgentMessage", answer.text());
            message("assistant", answer.text(), false, "unknown");
        }
        List<String> ids = new ArrayList<>();
        for (RichTalk.Call call : answer.calls()) {
            ids.add("call_" + newId());
            call(ids.getLast(), call);
        }
        for (int i = 0; i < ids.size(); i++) {
            output(ids.get(i), answer.calls().get(i));
        }
    }

    private void call(String id, RichTalk.Call call) {
        boolean custom = call.tool().arguments() instanceof JsonText;
        JsonObject.Builder item = with("type", custom ? "custom_tool_call" : "function_call")
                .with("name", call.tool().name())
                .with("call_id", id)
                .with("status", "completed");
        if (call.tool().arguments() instanceof JsonText text) {
            item.with("input", text);
        } else {
            item.with("arguments", JsonWriter.line(call.tool().arguments()));
        }
        record("response_item", item);
    }

    private void output(String id, RichTalk.Call call) {
        boolean custom = call.tool().arguments() instanceof JsonText;
        String printed = call.failed()
                ? "Exit code: 1\nWall time: 0.1 seconds\nOutput:\n" + call.output()
                : call.output();
        Json words = with("type", "input_text").with("text", printed).build();
        Json image = with("type", "input_image")
                .with("image_url", "data:image/png;base64," + RichTalk.PICTURE)
                .build();
        record("response_item", with("type", custom ? "custom_tool_call_output" : "function_call_output")
                .with("call_id", id)
                .with("output", call.picture() ? list(words, image) : Json.of(printed)));
    }
}
