package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.writing.JsonLines;
import dev.shiftlog.agent.writing.Times;
import dev.shiftlog.agent.writing.TurnWriter;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The messages of one chat: calls as parts of the model's message, results as parts of the next one,
 * with a plain text for the screen beside them.
 */
final class GeminiMessages extends TurnWriter {
    private static final int LONGEST_SHOWN = 200;

    private final Map<String, String> nameByCall = new HashMap<>();

    GeminiMessages(JsonLines lines, Target target) {
        super(lines, target);
    }

    void header() throws IOException {
        // The last activity is now: by it the tool deletes what was not used for 30 days.
        String now = Times.text(target.now());
        lines.open()
                .put("sessionId", target.id())
                .put("projectHash", GeminiFolder.checksum(target.folder().toString()));
        lines.put("startTime", now).put("lastUpdated", now).put("kind", "main");
        if (target.title().isPresent()) {
            lines.put("summary", target.title().get());
        }
        lines.endLine();
    }

    /**
     * Where Gemini shortens outputs, it joins the first prompts with its own text about the session and
     * drops both at the next resume; behind an answer to that text they are safe.
     */
    @Override
    protected void beforeFirst(Turn first) throws IOException {
        if (first.role() == Role.USER) {
            start("gemini");
            lines.put("content", GeminiParts.OPENING).openList("thoughts").closeList().endLine();
        }
    }

    private void start(String type) throws IOException {
        lines.open().put("id", ids.uuid().toString()).put("timestamp", Times.text(time())).put("type", type);
    }

    @Override
    protected void user(Turn turn) throws IOException {
        start("user");
        lines.openList("content");
        for (Block block : turn.blocks()) {
            part(block);
        }
        lines.closeList().endLine();
    }

    @Override
    protected void assistant(Turn turn) throws IOException {
        start("gemini");
        nameByCall.clear();
        lines.openList("content");
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolCall call) {
                nameByCall.put(call.id(), call.name());
            }
            part(block);
        }
        lines.closeList();
        if (!nameByCall.isEmpty()) {
            lines.put("displayContent", shown(turn));
        }
        thoughts(turn);
        lines.open("tokens").put("input", 0).put("output", 0).put("cached", 0).put("thoughts", 0);
        lines.put("tool", 0).put("total", 0).close(1);
        lines.put("model", turn.model().orElse("unknown")).endLine();
    }

    private void thoughts(Turn turn) throws IOException {
        lines.openList("thoughts");
        for (Block block : turn.blocks()) {
            if (block instanceof Block.Reasoning reasoning) {
                lines.open().put("subject", "").put("description", reasoning.text());
                lines.put("timestamp", Times.text(time())).close(1);
            }
        }
        lines.closeList();
    }

    @Override
    protected void results(Turn turn) throws IOException {
        start("user");
        lines.openList("content");
        for (Block block : turn.blocks()) {
            part(block);
        }
        // One blank keeps the raw answers off the screen.
        lines.closeList().put("displayContent", " ").endLine();
    }

    private void part(Block block) throws IOException {
        switch (block) {
            case Block.Text text -> lines.open().put("text", text.text()).close(1);
            case Block.Image image -> image(image);
            case Block.ToolCall call -> {
                lines.open().open("functionCall").put("id", call.id()).put("name", call.name());
                lines.put("args", call.arguments()).close(2);
            }
            case Block.ToolResult result -> result(result);
            case Block.Reasoning _ -> {
                // Beside the content, see thoughts.
            }
            case Block.Unknown unknown ->
                throw new IOException("a block that was to be fitted: " + unknown.kind());
        }
    }

    private void image(Block.Image image) throws IOException {
        lines.open()
                .open("inlineData")
                .put("mimeType", image.mediaType())
                .put("data", image.base64())
                .close(2);
    }

    private void result(Block.ToolResult result) throws IOException {
        lines.open().open("functionResponse").put("id", result.callId());
        lines.put("name", nameByCall.getOrDefault(result.callId(), "unknown")).open("response");
        Passage text = Passage.of("");
        for (Block.Part part : result.parts()) {
            if (part instanceof Block.Text only) {
                text = only.text();
            }
        }
        lines.put(result.outcome() == Block.Outcome.SUCCESS ? "output" : "error", text).close(1);
        if (result.parts().stream().anyMatch(Block.Image.class::isInstance)) {
            lines.openList("parts");
            for (Block.Part part : result.parts()) {
                if (part instanceof Block.Image image) {
                    image(image);
                }
            }
            lines.closeList();
        }
        lines.close(2);
    }

    /** What stands on the screen for a turn with calls. */
    private static String shown(Turn turn) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolCall call) {
                shown.append(shown.isEmpty() ? "" : "\n").append(shown(call));
            } else if (block instanceof Block.Text text) {
                shown.append(shown.isEmpty() ? "" : "\n").append(text.text().text());
            }
        }
        return shown.toString();
    }

    private static String shown(Block.ToolCall call) {
        JsonObject arguments = call.arguments().asObject();
        String first = arguments.fields()
                .values()
                .stream()
                .flatMap(value -> value.asText().stream())
                .findFirst()
                .orElse("");
        String line = first.lines().findFirst().orElse("");
        return "▸ " + call.name() + " "
                + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line);
    }
}
