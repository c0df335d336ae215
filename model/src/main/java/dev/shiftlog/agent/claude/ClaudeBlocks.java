package dev.shiftlog.agent.claude;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.record.Fields;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Image;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Block.Part;
import dev.shiftlog.transcript.Block.Reasoning;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Block.ToolResult;
import dev.shiftlog.transcript.Block.Unknown;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the content of one message: what was said, and results of calls. */
final class ClaudeBlocks {
    private static final String REFUSED = "The user doesn't want to proceed with this tool use";

    private final RecordFile file;
    private final PersistedOutput persisted;
    private final Notices notices;
    private final List<Block> said = new ArrayList<>();
    private final List<ToolResult> results = new ArrayList<>();

    ClaudeBlocks(RecordFile file, PersistedOutput persisted, Notices notices) {
        this.file = file;
        this.persisted = persisted;
        this.notices = notices;
    }

    List<Block> said() {
        return said;
    }

    List<ToolResult> results() {
        return results;
    }

    void read(Fields content) throws IOException {
        said.clear();
        results.clear();
        if (content.isText()) {
            said.add(new Text(content.passage()));
        }
        content.elements(element -> {
            ClaudeBlock block = ClaudeBlock.read(element);
            add(block, new Span(block.start(), element.end()));
        });
    }

    private void add(ClaudeBlock block, Span span) throws IOException {
        switch (block.type()) {
            case "thinking" -> said.add(new Reasoning(block.text()));
            case "redacted_thinking" ->
                notices.count(Notice.Kind.PROVIDER_BOUND, "redacted thinking");
            case "tool_use" -> said.add(new ToolCall(block.id(), block.name(), block.input()));
            case "tool_result" -> results.add(result(block));
            default -> said.add(part(block, span));
        }
    }

    private Part part(ClaudeBlock block, Span span) throws IOException {
        if (block.type().equals("text")) {
            return new Text(block.text());
        }
        if (block.type().equals("image") && block.imageData().isPresent()) {
            return new Image(block.mediaType(), block.imageData().get());
        }
        Optional<Json> whole = file.json(span);
        return new Unknown(block.type(),
                Passage.of(JsonWriter.line(whole.orElse(JsonObject.EMPTY))));
    }

    private ToolResult result(ClaudeBlock block) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (ClaudeBlock inner : block.content()) {
            parts.add(persisted.restored(part(inner, inner.span())));
        }
        return new ToolResult(block.id(), parts, outcome(block.failed(), parts));
    }

    private static Outcome outcome(boolean failed, List<Part> parts) {
        if (!failed) {
            return Outcome.SUCCESS;
        }
        boolean refused = parts.stream().anyMatch(ClaudeBlocks::saysNo);
        return refused ? Outcome.REJECTED : Outcome.FAILURE;
    }

    private static boolean saysNo(Part part) {
        return part instanceof Text text && text.text() instanceof Passage.Held held
                && held.text().startsWith(REFUSED);
    }
}
