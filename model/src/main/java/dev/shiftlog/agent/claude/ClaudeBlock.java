package dev.shiftlog.agent.claude;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Span;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One content block with whatever fields it has, for its type may stand behind them. */
final class ClaudeBlock {
    private final List<ClaudeBlock> content = new ArrayList<>();
    private final long start;
    private long end;
    private String type = "";
    private String id = "";
    private String name = "";
    private Passage text = Passage.of("");
    private Json input = JsonObject.EMPTY;
    private boolean failed;
    private String mediaType = "";
    private Optional<Passage> imageData = Optional.empty();

    private ClaudeBlock(long start) {
        this.start = start;
        end = start;
    }

    static ClaudeBlock read(Fields value) throws IOException {
        ClaudeBlock block = new ClaudeBlock(value.start());
        if (value.isText()) {
            block.type = "text";
            block.text = value.passage();
        } else {
            value.each(block::field);
        }
        block.end = value.end();
        return block;
    }

    private void field(String field, Fields value) throws IOException {
        switch (field) {
            case "type" -> type = value.text();
            case "id", "tool_use_id" -> id = value.text();
            case "name" -> name = value.text();
            case "text", "thinking" -> text = value.passage();
            case "input" -> input = value.json();
            case "is_error" -> failed = value.isTrue();
            case "content" -> inner(value);
            case "source" -> value.each(this::sourceField);
            default -> {
                // Signatures and cache hints bind to the API, not to the talk.
            }
        }
    }

    private void inner(Fields value) throws IOException {
        if (value.isText()) {
            content.add(read(value));
        } else {
            value.elements(element -> content.add(read(element)));
        }
    }

    private void sourceField(String field, Fields value) throws IOException {
        if (field.equals("media_type")) {
            mediaType = value.text();
        } else if (field.equals("data") && value.isText()) {
            imageData = Optional.of(value.passage());
        }
    }

    String type() {
        return type;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Passage text() {
        return text;
    }

    Json input() {
        return input;
    }

    boolean failed() {
        return failed;
    }

    List<ClaudeBlock> content() {
        return content;
    }

    String mediaType() {
        return mediaType;
    }

    Optional<Passage> imageData() {
        return imageData;
    }

    long start() {
        return start;
    }

    Span span() {
        return new Span(start, Math.max(start, end));
    }
}
