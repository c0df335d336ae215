package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.writing.JsonLines;
import dev.shiftlog.agent.writing.Times;
import dev.shiftlog.agent.writing.TurnWriter;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Turn;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of one session, each pointing to the one before. */
final class CopilotEvents extends TurnWriter {
    private static final String VERSION = "1.0.102";

    private final Map<String, Block.ToolCall> calls = new HashMap<>();
    private Optional<String> previous = Optional.empty();

    CopilotEvents(JsonLines lines, Target target) {
        super(lines, target);
    }

    void header() throws IOException {
        start("session.start");
        lines.put("sessionId", target.id()).put("version", 1).put("producer", "shiftlog");
        lines.put("copilotVersion", VERSION).put("startTime", Times.text(target.now()));
        lines.open("context").put("cwd", target.folder().toString());
        if (target.branch().isPresent()) {
            lines.put("branch", target.branch().get());
        }
        lines.close(1);
        end();
    }

    private void start(String type) throws IOException {
        lines.open().put("type", type).open("data");
    }

    private void end() throws IOException {
        String id = ids.uuid().toString();
        lines.close(1).put("id", id).put("timestamp", Times.text(time()));
        if (previous.isPresent()) {
            lines.put("parentId", previous.get());
        } else {
            lines.putNull("parentId");
        }
        lines.endLine();
        previous = Optional.of(id);
    }

    @Override
    protected void user(Turn turn) throws IOException {
        start("user.message");
        lines.put("content", text(turn.blocks()));
        List<Block.Image> images = images(turn.blocks());
        if (!images.isEmpty()) {
            lines.openList("attachments");
            for (Block.Image image : images) {
                lines.open()
                        .put("type", "blob")
                        .put("data", image.base64())
                        .put("mimeType", image.mediaType())
                        .close(1);
            }
            lines.closeList();
        }
        end();
    }

    @Override
    protected void assistant(Turn turn) throws IOException {
        calls.clear();
        start("assistant.message");
        lines.put("messageId", ids.uuid().toString()).put("content", text(turn.blocks()));
        if (turn.model().isPresent()) {
            lines.put("model", turn.model().get());
        }
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolCall call) {
                calls.put(call.id(), call);
            }
        }
        requests(turn);
        reasoning(turn);
        end();
    }

    private void requests(Turn turn) throws IOException {
        lines.openList("toolRequests");
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolCall call) {
                lines.open().put("toolCallId", call.id()).put("name", call.name());
                lines.put("arguments", call.arguments()).put("type", "function").close(1);
            }
        }
        lines.closeList();
    }

    private void reasoning(Turn turn) throws IOException {
        StringBuilder thoughts = new StringBuilder();
        for (Block block : turn.blocks()) {
            if (block instanceof Block.Reasoning reasoning) {
                thoughts.append(thoughts.isEmpty() ? "" : "\n\n").append(reasoning.text().text());
            }
        }
        if (!thoughts.isEmpty()) {
            lines.put("reasoningText", thoughts.toString());
        }
    }

    @Override
    protected void results(Turn turn) throws IOException {
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolResult result) {
                Block.ToolCall call = calls.get(result.callId());
                start("tool.execution_start");
                lines.put("toolCallId", result.callId()).put("toolName", call.name());
                lines.put("arguments", call.arguments());
                end();
                complete(result);
            }
        }
    }

    private void complete(Block.ToolResult result) throws IOException {
        boolean success = result.outcome() == Block.Outcome.SUCCESS;
        start("tool.execution_complete");
        lines.put("toolCallId", result.callId()).put("success", success);
        lines.open(success ? "result" : "error").put(success ? "content" : "message", text(result.parts()));
        List<Block.Image> images = images(result.parts());
        if (success && !images.isEmpty()) {
            lines.openList("binaryResultsForLlm");
            for (Block.Image image : images) {
                lines.open()
                        .put("type", "image")
                        .put("data", image.base64())
                        .put("mimeType", image.mediaType())
                        .close(1);
            }
            lines.closeList();
        }
        lines.close(1);
        end();
    }

    /** The only text there is after the fitting. */
    private static Passage text(List<? extends Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                return text.text();
            }
        }
        return Passage.of("");
    }

    private static List<Block.Image> images(List<? extends Block> blocks) {
        return blocks.stream()
                .filter(Block.Image.class::isInstance)
                .map(Block.Image.class::cast)
                .toList();
    }
}
