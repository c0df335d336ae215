package dev.shiftlog.agent.copilot;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Image;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Block.Part;
import dev.shiftlog.transcript.Block.Reasoning;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Block.ToolResult;
import dev.shiftlog.transcript.Block.Unknown;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Usage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One event as the second pass reads it. */
final class CopilotEvent implements Fields.Handler {
    private static final Set<String> REFUSED = Set.of("denied", "rejected", "cancelled", "aborted");

    private final List<ToolCall> calls = new ArrayList<>();
    private final List<Part> attached = new ArrayList<>();
    private final List<Part> output = new ArrayList<>();
    private final List<Part> shown = new ArrayList<>();
    private final List<Part> sent = new ArrayList<>();
    private String id = "";
    private String call = "";
    private Optional<Instant> time = Optional.empty();
    private Optional<Passage> content = Optional.empty();
    private Optional<Passage> reasoning = Optional.empty();
    private Optional<Passage> summary = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Usage usage = Usage.NONE;
    private Outcome outcome = Outcome.SUCCESS;
    private boolean injected;

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "id" -> id = value.text();
            case "timestamp" -> time = value.time();
            case "data" -> value.each(this::data);
            default -> {
                // Links.
            }
        }
    }

    void data(String name, Fields value) throws IOException {
        switch (name) {
            case "content" -> content = passage(value);
            case "toolCallId" -> call = value.text();
            case "message" -> content = passage(value).or(() -> content);
            case "reasoningText" -> reasoning = passage(value);
            case "summaryContent" -> summary = passage(value);
            case "model" -> model = Optional.of(value.text()).filter(text -> !text.isEmpty());
            case "source" -> injected = value.isText() && !value.text().equals("user");
            case "attachments" -> value.elements(this::attachment);
            case "toolRequests" -> value.elements(this::request);
            case "success" -> outcome = value.isTrue() || outcome == Outcome.REJECTED
                    ? outcome
                    : Outcome.FAILURE;
            case "result" -> value.each(this::result);
            case "error" -> value.each(this::error);
            case "usage" -> value.each(this::usage);
            default -> {
                // How it is shown, and accounts.
            }
        }
    }

    private static Optional<Passage> passage(Fields value) throws IOException {
        return value.isText() ? Optional.of(value.passage()) : Optional.empty();
    }

    private void attachment(Fields value) throws IOException {
        JsonObject.Builder rest = JsonObject.EMPTY.edit();
        List<Passage> bytes = new ArrayList<>();
        value.each((name, field) -> {
            if (name.equals("data") && field.isText()) {
                bytes.add(field.passage());
            } else {
                rest.with(name, field.json());
            }
        });
        JsonObject attachment = rest.build();
        String mediaType = attachment.text("mimeType");
        attached.add(!bytes.isEmpty() && mediaType.startsWith("image/")
                ? new Image(mediaType, bytes.getFirst())
                : new Unknown("attachment", Passage.of(JsonWriter.line(attachment))));
    }

    private void request(Fields value) throws IOException {
        String[] texts = {"", ""};
        Json[] arguments = {JsonObject.EMPTY};
        value.each((name, field) -> {
            switch (name) {
                case "toolCallId" -> texts[0] = field.text();
                case "name" -> texts[1] = field.text();
                case "arguments" -> arguments[0] = field.json();
                default -> {
                    // How it is shown.
                }
            }
        });
        calls.add(new ToolCall(texts[0], texts[1], arguments[0]));
    }

    private void result(String name, Fields value) throws IOException {
        if (name.equals("content") && value.isText()) {
            output.addFirst(new Text(value.passage()));
        } else if (name.equals("contents")) {
            value.elements(part -> picture(part, shown));
        } else if (name.equals("binaryResultsForLlm")) {
            value.elements(part -> picture(part, sent));
        }
    }

    /** Texts stand in the content too; pictures only here. */
    private static void picture(Fields value, List<Part> pictures) throws IOException {
        String[] mediaType = {""};
        List<Passage> bytes = new ArrayList<>();
        value.each((name, field) -> {
            if (name.equals("mimeType")) {
                mediaType[0] = field.text();
            } else if (name.equals("data") && field.isText()) {
                bytes.add(field.passage());
            }
        });
        if (!bytes.isEmpty() && mediaType[0].startsWith("image/")) {
            pictures.add(new Image(mediaType[0], bytes.getFirst()));
        }
    }

    private void error(String name, Fields value) throws IOException {
        if (name.equals("message") && value.isText()) {
            output.addFirst(new Text(value.passage()));
        } else if (name.equals("code") && REFUSED.contains(value.text())) {
            outcome = Outcome.REJECTED;
        }
    }

    private void usage(String name, Fields value) throws IOException {
        long tokens = Math.max(0, value.number());
        switch (name) {
            case "inputTokens" -> usage = usage.plus(new Usage(tokens, 0, 0));
            case "cacheReadTokens" -> usage = usage.plus(new Usage(-tokens, tokens, 0));
            case "outputTokens" -> usage = usage.plus(new Usage(0, 0, tokens));
            default -> {
                // Costs.
            }
        }
    }

    String id() {
        return id;
    }

    Optional<Instant> time() {
        return time;
    }

    Optional<String> model() {
        return model;
    }

    Usage usage() {
        return usage;
    }

    boolean isInjected() {
        return injected;
    }

    List<ToolCall> calls() {
        return calls;
    }

    Optional<Passage> summary() {
        return summary;
    }

    /** What it is the result of, where it is one. */
    ToolResult result() {
        return result(call);
    }

    List<Block> said() {
        List<Block> said = new ArrayList<>();
        reasoning.ifPresent(text -> said.add(new Reasoning(text)));
        content.filter(text -> text.length() > 0).ifPresent(text -> said.add(new Text(text)));
        said.addAll(attached);
        said.addAll(calls);
        return said;
    }

    ToolResult result(String call) {
        List<Part> parts = new ArrayList<>(output);
        parts.addAll(sent.isEmpty() ? shown : sent);
        return new ToolResult(call, parts, outcome);
    }
}
