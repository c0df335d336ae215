package dev.shiftlog.agent.codex;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Block.Part;
import dev.shiftlog.transcript.Block.Reasoning;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Block.ToolResult;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Passage.Guard;
import dev.shiftlog.transcript.Usage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One item as the second pass reads it: a line's payload, or an item of a compaction. */
final class CodexItem implements Fields.Handler {
    private final CodexParts content = new CodexParts();
    private final CodexParts output = new CodexParts();
    private final StringBuilder thought = new StringBuilder();
    private Optional<Instant> time = Optional.empty();
    private String type = "";
    private String id = "";
    private String callId = "";
    private String name = "";
    private Optional<Passage> message = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Json arguments = JsonObject.EMPTY;
    private Usage usage = Usage.NONE;
    private boolean encrypted;

    /** Takes the fields of a line, whose payload is the item, or of an item that stands alone. */
    void whole(String field, Fields value) throws IOException {
        switch (field) {
            case "timestamp" -> time = value.time();
            case "payload" -> value.each(this);
            default -> field(field, value);
        }
    }

    @Override
    public void field(String field, Fields value) throws IOException {
        switch (field) {
            case "type" -> type = value.text();
            case "id" -> id = value.text();
            case "call_id" -> callId = value.text();
            case "name" -> name = value.text();
            case "model" -> model = Optional.of(value.text()).filter(text -> !text.isEmpty());
            case "message" -> message = Optional.of(value.passage());
            case "content" -> content.read(value);
            case "output" -> output.read(value);
            case "input", "arguments", "action" -> arguments = value.json();
            case "summary" -> value.elements(part -> part.each(this::thought));
            case "encrypted_content" -> encrypted |= value.isText();
            case "usage", "last_token_usage" -> value.each(this::usage);
            case "info" -> value.each(this);
            default -> {
                // Bookkeeping.
            }
        }
    }

    private void thought(String field, Fields value) throws IOException {
        if (field.equals("text")) {
            thought.append(thought.isEmpty() ? "" : "\n\n").append(value.text());
        }
    }

    private void usage(String field, Fields value) throws IOException {
        long tokens = Math.max(0, value.number());
        switch (field) {
            case "input_tokens" -> usage = usage.plus(new Usage(tokens, 0, 0));
            case "cached_input_tokens" -> usage = usage.plus(new Usage(-tokens, tokens, 0));
            case "output_tokens" -> usage = usage.plus(new Usage(0, 0, tokens));
            default -> {
                // Parts and sums of these.
            }
        }
    }

    Optional<Instant> time() {
        return time;
    }

    String id() {
        return id;
    }

    List<Part> content() {
        return content.parts();
    }

    Usage usage() {
        return usage;
    }

    Optional<String> model() {
        return model;
    }

    Optional<Passage> message() {
        return message;
    }

    boolean isEncrypted() {
        return encrypted && thought.isEmpty() && content.parts().isEmpty();
    }

    /** What the person said, without what Codex put around it. */
    List<Block> said() {
        List<Block> said = new ArrayList<>();
        for (Part part : content.parts()) {
            if (!(part instanceof Text text)) {
                said.add(part);
            } else if (!InjectedText.isInjected(text.text())) {
                said.add(new Text(Guard.off(text.text(), InjectedText::isInjected)));
            }
        }
        return said;
    }

    /** What the model said or did; a search has no id but the one given. */
    List<Block> assistant(String given) {
        return switch (type) {
            case "reasoning" -> reasoning();
            case "function_call" -> List.of(new ToolCall(callId, name, parsed(arguments)));
            case "custom_tool_call" -> List.of(new ToolCall(callId, name, arguments));
            case "local_shell_call" -> List.of(new ToolCall(callId, "local_shell", arguments));
            case "web_search_call" -> List.of(new ToolCall(given, "web_search", arguments));
            default -> List.copyOf(content.parts());
        };
    }

    /** A search runs at the API's side: its answer never comes back as an item. */
    boolean isSearch() {
        return type.equals("web_search_call");
    }

    private List<Block> reasoning() {
        if (!thought.isEmpty()) {
            return List.of(new Reasoning(Passage.of(thought.toString())));
        }
        List<Block> thoughts = new ArrayList<>();
        for (Part part : content.parts()) {
            if (part instanceof Text text) {
                thoughts.add(new Reasoning(text.text()));
            }
        }
        return thoughts;
    }

    private static Json parsed(Json spelled) {
        String text = spelled.asText().orElse("");
        if (spelled.asText().isEmpty() || text.isBlank()) {
            return spelled.asText().isEmpty() ? spelled : JsonObject.EMPTY;
        }
        try {
            return JsonReader.read(text);
        } catch (JsonException freeText) {
            return spelled;
        }
    }

    /** What the call that it names resulted in. */
    ToolResult result() {
        return result(callId);
    }

    ToolResult result(String call) {
        return new ToolResult(call, output.parts(), outcome());
    }

    /** Codex keeps no error state: the exit code in the text tells. */
    private Outcome outcome() {
        if (output.parts().isEmpty() || !(output.parts().getFirst() instanceof Text text)
                || !(text.text() instanceof Passage.Held held)) {
            return Outcome.SUCCESS;
        }
        return ExitCode.of(held.text());
    }
}
