package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

final class NativeGemini extends Native {
    @Override
    String agent() {
        return "gemini";
    }

    @Override
    String file() {
        return "tmp/app/chats/session-2026-11-20T09-00-" + ID.substring(0, 8) + ".jsonl";
    }

    @Override
    void begin() {
        line(with("sessionId", ID).with("projectHash", "0".repeat(64))
                .with("startTime", time())
                .with("lastUpdated", time())
                .with("kind", "main")
                .with("summary", "A rich talk")
                .build());
        line(JsonObject.with("$set", with("messages", list(context())).build()).build());
    }

    private Json context() {
        return message("user",
                with("content", list(text("<session_context>\nThis is made up.\n</session_context>"))));
    }

    private Json message(String type, JsonObject.Builder fields) {
        return with("id", newId()).with("timestamp", time())
                .with("type", type)
                .withAll(fields.build())
                .build();
    }

    private static Json text(String text) {
        return with("text", text).build();
    }

    @Override
    void compacted(String summary) {
        Json said = message("user", with("content", list(text(summary))));
        Json heard = message("gemini", with("content", "Got it. Thanks for the additional context!")
                .with("thoughts", list())
                .with("model", "gemini-3.8-flash"));
        line(JsonObject.with("$set", with("messages", list(context(), said, heard)).build()).build());
    }

    @Override
    void prompt(String text, boolean picture) {
        line(message("user", with("content", picture ? list(text(text), picture()) : list(text(text)))));
    }

    private static Json picture() {
        return with("inlineData", with("mimeType", "image/png").with("data", RichTalk.PICTURE).build())
                .build();
    }

    @Override
    void answer(RichTalk.Step.Answer answer) {
        String id = newId();
        JsonObject first = said(id, answer);
        line(first);
        if (answer.calls().isEmpty()) {
            return;
        }
        List<Json> calls = new ArrayList<>();
        List<Json> responses = new ArrayList<>();
        for (RichTalk.Call call : answer.calls()) {
            String callId = call.tool().name() + "__call_" + newId();
            Json response = response(callId, call);
            responses.add(response);
            calls.add(with("id", callId).with("name", call.tool().name())
                    .with("args", call.tool().arguments())
                    .with("result", list(response))
                    .with("status", call.failed() ? "error" : "success")
                    .with("timestamp", time())
                    .build());
        }
        line(first.edit().with("toolCalls", new JsonArray(calls)).build());
        line(message("user", with("content", new JsonArray(responses))));
    }

    private JsonObject said(String id, RichTalk.Step.Answer answer) {
        Json thoughts = answer.thought().isEmpty()
                ? list()
                : list(with("subject", "Thinking").with("description", answer.thought())
                        .with("timestamp", time())
                        .build());
        return with("id", id).with("timestamp", time())
                .with("type", "gemini")
                .with("content", answer.text())
                .with("thoughts", thoughts)
                .with("model", "gemini-3.8-flash")
                .build();
    }

    private static Json response(String id, RichTalk.Call call) {
        JsonObject.Builder response = with("id", id).with("name", call.tool().name())
                .with("response", with(call.failed() ? "error" : "output", call.output()).build());
        if (call.picture()) {
            response.with("parts", list(picture()));
        }
        return with("functionResponse", response.build()).build();
    }
}
