package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.writing.JsonLines;
import dev.shiftlog.agent.writing.Times;
import dev.shiftlog.agent.writing.TurnWriter;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of one rollout: each part of the talk once for the model (response_item) and once for the
 * screen (event_msg).
 */
final class CodexItems extends TurnWriter {
    private static final int LONGEST_SHOWN = 2000;

    private final Map<String, Block.ToolCall> calls = new HashMap<>();
    private Optional<String> task = Optional.empty();

    CodexItems(JsonLines lines, Target target) {
        super(lines, target);
    }

    /** Without a provider and a model, so that the person's own configuration decides. */
    void header() throws IOException {
        start(target.now(), "session_meta");
        lines.put("id", target.id()).put("timestamp", Times.text(target.now()));
        lines.put("cwd", target.folder().toString())
                .put("originator", "shiftlog")
                .put("cli_version", "0.0.0");
        lines.put("source", "cli").close(1).endLine();
    }

    void end() throws IOException {
        if (task.isPresent()) {
            start(time(), "event_msg");
            lines.put("type", "task_complete").put("turn_id", task.get()).putNull("last_agent_message");
            lines.close(1).endLine();
        }
    }

    private void start(Instant at, String type) throws IOException {
        lines.open().put("timestamp", Times.text(at)).put("type", type).open("payload");
    }

    @Override
    protected void user(Turn turn) throws IOException {
        end();
        String id = ids.uuid().toString();
        task = Optional.of(id);
        start(time(), "event_msg");
        lines.put("type", "task_started")
                .put("turn_id", id)
                .putNull("model_context_window")
                .close(1)
                .endLine();
        for (Block block : turn.blocks()) {
            if (block instanceof Block.Text text) {
                start(time(), "event_msg");
                lines.put("type", "user_message").put("message", text.text()).close(1).endLine();
            }
        }
        message(Role.USER, turn.blocks());
    }

    private void message(Role role, List<Block> blocks) throws IOException {
        start(time(), "response_item");
        lines.put("type", "message")
                .put("role", role == Role.USER ? "user" : "assistant")
                .openList("content");
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                lines.open()
                        .put("type", role == Role.USER ? "input_text" : "output_text")
                        .put("text", text.text())
                        .close(1);
            } else if (block instanceof Block.Image image) {
                image(image);
            }
        }
        lines.closeList().close(1).endLine();
    }

    private void image(Block.Image image) throws IOException {
        lines.open().put("type", "input_image");
        lines.put("image_url", "data:" + image.mediaType() + ";base64,", image.base64()).close(1);
    }

    @Override
    protected void assistant(Turn turn) throws IOException {
        calls.clear();
        for (Block block : turn.blocks()) {
            switch (block) {
                case Block.Text text -> {
                    start(time(), "event_msg");
                    lines.put("type", "agent_message").put("message", text.text()).close(1).endLine();
                    message(Role.ASSISTANT, List.of(text));
                }
                case Block.ToolCall call -> call(call);
                case Block.Reasoning reasoning -> {
                    start(time(), "event_msg");
                    lines.put("type", "agent_reasoning").put("text", reasoning.text()).close(1).endLine();
                }
                case Block.Image _,Block.ToolResult _,Block.Unknown _ ->
                    throw new IOException(
                            "a block that was to be fitted: " + block.getClass().getSimpleName());
            }
        }
    }

    private void call(Block.ToolCall call) throws IOException {
        calls.put(call.id(), call);
        start(time(), "response_item");
        if (call.arguments() instanceof JsonText text) {
            lines.put("type", "custom_tool_call").put("name", call.name()).put("input", text.value());
            lines.put("call_id", call.id()).put("status", "completed");
        } else {
            lines.put("type", "function_call").put("name", call.name());
            lines.put("arguments", JsonLines.text(call.arguments())).put("call_id", call.id());
        }
        lines.close(1).endLine();
    }

    @Override
    protected void results(Turn turn) throws IOException {
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolResult result) {
                shown(result);
                start(time(), "response_item");
                lines.put("type", isCustom(result) ? "custom_tool_call_output" : "function_call_output");
                lines.put("call_id", result.callId());
                output(result);
                lines.close(1).endLine();
            }
        }
    }

    private boolean isCustom(Block.ToolResult result) {
        return calls.get(result.callId()) != null
                && calls.get(result.callId()).arguments() instanceof JsonText;
    }

    private void output(Block.ToolResult result) throws IOException {
        if (result.parts().isEmpty()) {
            lines.put("output", "");
        } else if (result.parts().size() == 1 && result.parts().getFirst() instanceof Block.Text text) {
            lines.put("output", text.text());
        } else {
            lines.openList("output");
            for (Block.Part part : result.parts()) {
                switch (part) {
                    case Block.Text text ->
                        lines.open().put("type", "input_text").put("text", text.text()).close(1);
                    case Block.Image image -> image(image);
                    case Block.Unknown unknown ->
                        throw new IOException("a block to be fitted: " + unknown.kind());
                }
            }
            lines.closeList();
        }
    }

    /** For the screen alone: the call and the beginning of its output. */
    private void shown(Block.ToolResult result) throws IOException {
        Block.ToolCall call = calls.get(result.callId());
        if (call == null) {
            return;
        }
        start(time(), "event_msg");
        lines.put("type", "mcp_tool_call_end").put("call_id", result.callId()).open("invocation");
        lines.put("server", "imported").put("tool", call.name());
        lines.put("arguments", call.arguments() instanceof JsonText ? Json.NULL : call.arguments()).close(1);
        lines.open("duration").put("secs", 0).put("nanos", 0).close(1);
        lines.open("result").open("Ok").openList("content").open();
        lines.put("type", "text").put("text", beginning(result)).close(1).closeList().close(3).endLine();
    }

    private static String beginning(Block.ToolResult result) throws IOException {
        for (Block.Part part : result.parts()) {
            if (part instanceof Block.Text text) {
                return beginning(text.text());
            }
        }
        return "";
    }

    private static String beginning(Passage passage) throws IOException {
        if (passage instanceof Passage.Held held && held.text().length() <= LONGEST_SHOWN) {
            return held.text();
        }
        try (Reader reader = passage.open()) {
            char[] start = new char[LONGEST_SHOWN];
            int length = 0;
            for (int n = reader.read(start); n > 0; n = reader.read(start, length, start.length - length)) {
                length += n;
            }
            return new String(start, 0, length) + "…";
        }
    }
}
