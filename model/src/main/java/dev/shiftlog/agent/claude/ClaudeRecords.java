package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.writing.JsonLines;
import dev.shiftlog.agent.writing.Times;
import dev.shiftlog.agent.writing.TurnWriter;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Turn;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of one session, chained to each other: one for a person's turn, one for each block of the
 * model's turn, one for all results of it.
 */
final class ClaudeRecords extends TurnWriter {
    /** Any real model name would switch the session to that model. */
    private static final String NO_MODEL = "<synthetic>";
    private static final String VERSION = "2.1.197";
    private static final int LONGEST_PROMPT = 200;

    private Optional<String> parent = Optional.empty();
    private String lastPrompt = "";

    ClaudeRecords(JsonLines lines, Target target) {
        super(lines, target);
    }

    void end() throws IOException {
        if (target.title().isPresent()) {
            lines.open().put("type", "custom-title").put("customTitle", target.title().get());
            lines.put("sessionId", target.id()).endLine();
        }
        if (parent.isPresent()) {
            lines.open()
                    .put("type", "last-prompt")
                    .put("lastPrompt", lastPrompt)
                    .put("leafUuid", parent.get());
            lines.put("sessionId", target.id()).endLine();
        }
    }

    @Override
    protected void user(Turn turn) throws IOException {
        start("user");
        lines.open("message").put("role", "user");
        if (turn.blocks().size() == 1 && turn.blocks().getFirst() instanceof Block.Text text) {
            lines.put("content", text.text());
        } else {
            lines.openList("content");
            for (Block block : turn.blocks()) {
                part(block);
            }
            lines.closeList();
        }
        lines.close(1);
        end(ids.uuid().toString());
        rememberPrompt(turn);
    }

    private void rememberPrompt(Turn turn) {
        for (Block block : turn.blocks()) {
            if (block instanceof Block.Text(Passage.Held(String text))) {
                lastPrompt = text.substring(0, Math.min(LONGEST_PROMPT, text.length()));
                return;
            }
        }
    }

    @Override
    protected void assistant(Turn turn) throws IOException {
        String message = "msg_" + ids.letters(24);
        boolean calls = turn.blocks().stream().anyMatch(Block.ToolCall.class::isInstance);
        for (Block block : turn.blocks()) {
            start("assistant");
            lines.open("message").put("id", message).put("type", "message").put("role", "assistant");
            lines.put("model", NO_MODEL).openList("content");
            part(block);
            lines.closeList().put("stop_reason", calls ? "tool_use" : "end_turn").putNull("stop_sequence");
            lines.open("usage").put("input_tokens", 0).put("output_tokens", 0).close(2);
            end(ids.uuid().toString());
        }
    }

    @Override
    protected void results(Turn turn) throws IOException {
        start("user");
        lines.open("message").put("role", "user").openList("content");
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolResult result) {
                result(result);
            }
        }
        lines.closeList().close(1);
        end(ids.uuid().toString());
    }

    private void result(Block.ToolResult result) throws IOException {
        lines.open().put("type", "tool_result").put("tool_use_id", result.callId());
        if (result.parts().isEmpty()) {
            lines.put("content", "");
        } else if (result.parts().size() == 1 && result.parts().getFirst() instanceof Block.Text text) {
            lines.put("content", text.text());
        } else {
            lines.openList("content");
            for (Block.Part part : result.parts()) {
                part(part);
            }
            lines.closeList();
        }
        if (result.outcome() != Block.Outcome.SUCCESS) {
            lines.put("is_error", true);
        }
        lines.close(1);
    }

    private void part(Block block) throws IOException {
        switch (block) {
            case Block.Text text -> lines.open().put("type", "text").put("text", text.text()).close(1);
            case Block.Image image -> {
                lines.open().put("type", "image").open("source").put("type", "base64");
                lines.put("media_type", image.mediaType()).put("data", image.base64()).close(2);
            }
            case Block.ToolCall call -> {
                lines.open().put("type", "tool_use").put("id", call.id()).put("name", call.name());
                lines.put("input", call.arguments()).close(1);
            }
            case Block.ToolResult _,Block.Reasoning _,Block.Unknown _ ->
                throw new IOException(
                        "a block that was to be fitted before: " + block.getClass().getSimpleName());
        }
    }

    /** The fields that Claude Code itself puts first; it scans large files for them as bytes. */
    private void start(String type) throws IOException {
        lines.open();
        if (parent.isPresent()) {
            lines.put("parentUuid", parent.get());
        } else {
            lines.putNull("parentUuid");
        }
        lines.put("isSidechain", false).put("type", type);
    }

    private void end(String uuid) throws IOException {
        lines.put("uuid", uuid).put("timestamp", Times.text(time())).put("userType", "external");
        lines.put("entrypoint", "cli").put("cwd", target.folder().toString()).put("sessionId", target.id());
        lines.put("version", VERSION).put("gitBranch", target.branch().orElse("")).endLine();
        parent = Optional.of(uuid);
    }
}
