package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** As the notes about agy's log describe it; nobody here saw the program write one. */
final class NativeAgy extends Native {
    private int step;

    @Override
    String agent() {
        return "agy";
    }

    @Override
    String file() {
        return "brain/" + ID + "/.system_generated/logs/transcript_full.jsonl";
    }

    @Override
    void begin() {
        step("SYSTEM", "CONVERSATION_HISTORY", "DONE", "made up");
    }

    @Override
    void compacted(String summary) {
        step("SYSTEM", "CHECKPOINT", "DONE", summary);
    }

    @Override
    void prompt(String text, boolean picture) {
        step("USER_EXPLICIT", "USER_INPUT", "DONE", "<USER_REQUEST>\n" + text
                + "\n</USER_REQUEST>\n<ADDITIONAL_METADATA>made up</ADDITIONAL_METADATA>");
    }

    @Override
    void answer(RichTalk.Step.Answer answer) {
        JsonObject.Builder planned = begun("MODEL", "PLANNER_RESPONSE", "DONE", answer.text());
        if (!answer.thought().isEmpty()) {
            planned.with("thinking", answer.thought());
        }
        List<Json> calls = new ArrayList<>();
        for (RichTalk.Call call : answer.calls()) {
            calls.add(
                    with("name", call.tool().name()).with("args", encoded(call.tool().arguments())).build());
        }
        if (!calls.isEmpty()) {
            planned.with("tool_calls", new JsonArray(calls));
        }
        line(planned.build());
        for (RichTalk.Call call : answer.calls()) {
            step("MODEL", "GENERIC", call.failed() ? "ERROR" : "DONE",
                    "Created At: " + time() + "\nCompleted At: " + time() + "\n" + call.output());
        }
    }

    /** Every value as JSON within a string. */
    private static Json encoded(Json arguments) {
        JsonObject.Builder encoded = new JsonObject.Builder();
        arguments.asObject().fields().forEach((name, value) -> encoded.with(name, JsonWriter.line(value)));
        return encoded.build();
    }

    private void step(String source, String type, String status, String content) {
        line(begun(source, type, status, content).build());
    }

    private JsonObject.Builder begun(String source, String type, String status, String content) {
        return new JsonObject.Builder().with("step_index", step++)
                .with("source", source)
                .with("type", type)
                .with("status", status)
                .with("created_at", time())
                .with("content", content);
    }
}
