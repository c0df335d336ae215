package dev.shiftlog.agent.gemini;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Block.Reasoning;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One message as the second pass reads it. */
final class GeminiMessage implements Fields.Handler {
    private final GeminiParts parts;
    private final List<Block> thoughts = new ArrayList<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private final List<FunctionResponse> answers = new ArrayList<>();
    private String id = "";
    private String type = "";
    private Optional<Instant> time = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Usage usage = Usage.NONE;
    private int unnamed;

    GeminiMessage(Notices notices) {
        parts = new GeminiParts(notices);
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "id" -> id = value.text();
            case "type" -> type = value.text();
            case "timestamp" -> time = value.time();
            case "model" -> model = Optional.of(value.text()).filter(text -> !text.isEmpty());
            case "content" -> parts.read(value);
            case "thoughts" -> value.elements(this::thought);
            case "tokens" -> value.each(this::tokens);
            case "toolCalls" -> value.elements(this::toolCall);
            default -> {
                // How it is shown.
            }
        }
    }

    private void thought(Fields value) throws IOException {
        String[] texts = {"", ""};
        value.each((name, content) -> {
            if (name.equals("subject")) {
                texts[0] = content.text();
            } else if (name.equals("description")) {
                texts[1] = content.text();
            }
        });
        String text = texts[0].isEmpty() || texts[1].isEmpty()
                ? texts[0] + texts[1]
                : "**" + texts[0] + "**\n" + texts[1];
        thoughts.add(new Reasoning(Passage.of(text)));
    }

    private void tokens(String name, Fields value) throws IOException {
        long count = Math.max(0, value.number());
        switch (name) {
            case "input" -> usage = usage.plus(new Usage(count, 0, 0));
            case "cached" -> usage = usage.plus(new Usage(-count, count, 0));
            case "output", "thoughts" -> usage = usage.plus(new Usage(0, 0, count));
            default -> {
                // Sums of these.
            }
        }
    }

    private void toolCall(Fields value) throws IOException {
        List<FunctionResponse> results = new ArrayList<>();
        String[] texts = {"", "", ""};
        List<ToolCall> found = new ArrayList<>();
        value.each((name, content) -> {
            switch (name) {
                case "id" -> texts[0] = content.text();
                case "name" -> texts[1] = content.text();
                case "status" -> texts[2] = content.text();
                case "args" -> found.add(new ToolCall("", "", content.json()));
                case "result" -> result(content, results);
                default -> {
                    // How it is shown.
                }
            }
        });
        ToolCall call = new ToolCall(texts[0], texts[1], found.isEmpty()
                ? JsonObject.EMPTY
                : found.getFirst().arguments());
        calls.add(call);
        for (FunctionResponse result : results) {
            answers.add(known(result, call, texts[2]));
        }
    }

    private static void result(Fields content, List<FunctionResponse> results) throws IOException {
        if (content.isText()) {
            results.add(FunctionResponse.plain(content.passage()));
        }
        content.elements(part -> part.each((name, value) -> {
            if (name.equals("functionResponse")) {
                results.add(FunctionResponse.read(value));
            }
        }));
    }

    private static FunctionResponse known(FunctionResponse result, ToolCall call, String status) {
        Outcome outcome = switch (status) {
            case "cancelled" -> Outcome.REJECTED;
            case "error" -> Outcome.FAILURE;
            default -> result.outcome();
        };
        return new FunctionResponse(call.id(), call.name(), result.parts(), outcome);
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    Optional<String> model() {
        return model;
    }

    /** The first text that is short enough to be shown as a prompt. */
    Optional<String> firstText() {
        for (Block block : parts.blocks()) {
            if (block instanceof Block.Text text && text.text() instanceof Passage.Held held) {
                return Optional.of(held.text());
            }
        }
        return Optional.empty();
    }

    boolean isModel() {
        return type.equals("gemini");
    }

    boolean isUser() {
        return type.equals("user");
    }

    /** What was said, with the calls that stand beside the content unless they stand in it. */
    Turn said(Role role, Set<Mark> marks) {
        List<Block> blocks = new ArrayList<>(thoughts);
        blocks.addAll(parts.blocks());
        if (!parts.hasCalls()) {
            blocks.addAll(calls);
        }
        blocks.replaceAll(this::named);
        return new Turn(role, id, time, model, usage, marks, blocks);
    }

    /** Gemini pairs calls without ids by name; here every call must have one of its own. */
    private Block named(Block block) {
        return block instanceof ToolCall call && call.id().isEmpty()
                ? new ToolCall(call.name() + "__" + id + "_" + ++unnamed, call.name(),
                        call.arguments())
                : block;
    }

    /** The results that stand beside the calls; those in a message of their own count for more. */
    List<FunctionResponse> besideCalls() {
        return parts.hasCalls() ? List.of() : answers;
    }

    List<FunctionResponse> responses() {
        return parts.responses();
    }
}
