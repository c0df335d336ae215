package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

final class NativeCopilot extends Native {
    private Json parent = Json.NULL;

    @Override
    String agent() {
        return "copilot";
    }

    @Override
    String file() {
        return "session-state/" + ID + "/events.jsonl";
    }

    @Override
    void begin() {
        event("session.start", with("sessionId", ID).with("version", 1)
                .with("producer", "copilot-agent")
                .with("copilotVersion", "1.0.102")
                .with("startTime", time())
                .with("selectedModel", "gpt-4.1")
                .with("context", with("cwd", FOLDER).with("branch", "main").build()));
    }

    private void event(String type, JsonObject.Builder fields) {
        String id = newId();
        line(with("type", type).with("data", fields.build())
                .with("id", id)
                .with("timestamp", time())
                .with("parentId", parent)
                .build());
        parent = Json.of(id);
    }

    @Override
    void compacted(String summary) {
        event("session.compaction_start", new JsonObject.Builder());
        event("session.compaction_complete", new JsonObject.Builder().with("success", true)
                .with("summaryContent", summary)
                .with("preCompactionTokens", 1000)
                .with("messagesRemoved", 2));
    }

    @Override
    void prompt(String text, boolean picture) {
        JsonObject.Builder fields = with("content", text).with("transformedContent",
                "<current_datetime>2026-11-20T09:00:00.000+00:00</current_datetime>\n\n" + text);
        if (picture) {
            fields.with("attachments", list(with("type", "blob").with("data", RichTalk.PICTURE)
                    .with("mimeType", "image/png")
                    .build()));
        }
        event("user.message", fields.with("messageId", newId()).with("delivery", "idle"));
    }

    @Override
    void answer(RichTalk.Step.Answer answer) {
        List<Json> requests = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (RichTalk.Call call : answer.calls()) {
            ids.add("call_" + newId());
            requests.add(with("toolCallId", ids.getLast()).with("name", call.tool().name())
                    .with("arguments", call.tool().arguments())
                    .with("type", "function")
                    .build());
        }
        JsonObject.Builder fields = with("messageId", newId()).with("model", "gpt-4.1")
                .with("content", answer.text())
                .with("toolRequests", new JsonArray(requests));
        event("assistant.message", fields.withUnlessEmpty("reasoningText", answer.thought()));
        for (int i = 0; i < ids.size(); i++) {
            result(ids.get(i), answer.calls().get(i));
        }
    }

    private void result(String id, RichTalk.Call call) {
        event("tool.execution_start", with("toolCallId", id).with("toolName", call.tool().name())
                .with("arguments", call.tool().arguments()));
        JsonObject.Builder fields = with("toolCallId", id).with("success", !call.failed());
        if (call.failed()) {
            fields.with("error", with("message", call.output()).with("code", "failure").build());
        } else {
            JsonObject.Builder result = with("content", call.output());
            if (call.picture()) {
                result.with("binaryResultsForLlm", list(with("type", "image").with("data", RichTalk.PICTURE)
                        .with("mimeType", "image/png")
                        .build()));
            }
            fields.with("result", result.build());
        }
        event("tool.execution_complete", fields);
    }
}
