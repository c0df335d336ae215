package dev.shiftlog.agent.antigravity;

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
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a log. */
final class Step implements Fields.Handler {
    private static final Pattern REQUEST = Pattern.compile(
            "<USER_REQUEST>\\s*(.*?)\\s*</USER_REQUEST>", Pattern.DOTALL);
    private static final Pattern TIMES = Pattern.compile(
            "\\A(?:Created At: .*\\R)?(?:Completed At: .*\\R?)?");
    private static final Set<String> NO_TALK = Set.of("SYSTEM_MESSAGE", "CHECKPOINT", "CONVERSATION_HISTORY");
    private static final String PREFIX = "default_api:";

    private final List<ToolCall> calls = new ArrayList<>();
    private long index;
    private String source = "";
    private String type = "";
    private String status = "";
    private Optional<Instant> time = Optional.empty();
    private Passage content = Passage.of("");
    private Optional<Passage> thinking = Optional.empty();

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "step_index" -> index = value.number();
            case "source" -> source = value.text();
            case "type" -> type = value.text();
            case "status" -> status = value.text();
            case "created_at" -> time = value.time();
            case "content" -> content = value.isNull() ? content : value.passage();
            case "thinking" -> thinking = value.isText()
                    ? Optional.of(value.passage())
                    : Optional.empty();
            case "tool_calls" -> value.elements(this::call);
            default -> {
                // Not part of the talk.
            }
        }
    }

    private void call(Fields value) throws IOException {
        String[] name = {""};
        Json[] arguments = {JsonObject.EMPTY};
        value.each((field, content) -> {
            if (field.equals("name")) {
                name[0] = content.text();
            } else if (field.equals("args")) {
                arguments[0] = content.json();
            }
        });
        String plain = name[0].startsWith(PREFIX)
                ? name[0].substring(PREFIX.length())
                : name[0];
        calls.add(new ToolCall("call-" + calls.size(), plain, decoded(arguments[0])));
    }

    /**
     * Versions spell values as JSON within a string, or plainly: a quoted string can only be the
     * former, other values are taken for it where all of them read as JSON.
     */
    private static Json decoded(Json arguments) {
        boolean all = arguments.asObject()
                .fields()
                .values()
                .stream()
                .allMatch(value -> value.asText().flatMap(Step::parsed).isPresent());
        JsonObject.Builder decoded = JsonObject.EMPTY.edit();
        for (Map.Entry<String, Json> argument : arguments.asObject().fields().entrySet()) {
            Json value = argument.getValue();
            boolean quoted = value.asText().filter(text -> text.startsWith("\"")).isPresent();
            decoded.with(argument.getKey(), all || quoted
                    ? value.asText().flatMap(Step::parsed).orElse(value)
                    : value);
        }
        return arguments instanceof JsonObject ? decoded.build() : arguments;
    }

    private static Optional<Json> parsed(String text) {
        try {
            return Optional.of(JsonReader.read(text));
        } catch (JsonException plainText) {
            return Optional.empty();
        }
    }

    String id() {
        return "step-" + index;
    }

    String type() {
        return type;
    }

    Optional<Instant> time() {
        return time;
    }

    boolean isUser() {
        return type.equals("USER_INPUT");
    }

    boolean isHuman() {
        return source.equals("USER_EXPLICIT");
    }

    boolean isPlanner() {
        return type.equals("PLANNER_RESPONSE");
    }

    /** What the tools answer stands in steps of the model's, in the order of the calls. */
    boolean isResult() {
        return source.equals("MODEL") && !isPlanner() && !type.isEmpty() && !NO_TALK.contains(type)
                && !type.startsWith("EPHEMERAL");
    }

    /** What the person typed, without what was put around it. */
    Passage request() {
        if (content instanceof Passage.Held held) {
            Matcher request = REQUEST.matcher(held.text());
            return request.find() ? Passage.of(request.group(1)) : content;
        }
        return content;
    }

    List<Block> said() {
        List<Block> said = new ArrayList<>();
        thinking.filter(text -> text.length() > 0).ifPresent(text -> said.add(new Reasoning(text)));
        if (content.length() > 0) {
            said.add(new Text(content));
        }
        for (ToolCall call : calls) {
            said.add(new ToolCall(id() + "-" + call.id(), call.name(), call.arguments()));
        }
        return said;
    }

    ToolResult result(String call) {
        Passage output = content instanceof Passage.Held held
                ? Passage.of(TIMES.matcher(held.text()).replaceFirst(""))
                : content;
        List<Part> parts = output.length() == 0 ? List.of() : List.of(new Text(output));
        return new ToolResult(call, parts, switch (status) {
            case "ERROR", "FAILED" -> Outcome.FAILURE;
            case "CANCELLED", "CANCELED", "REJECTED" -> Outcome.REJECTED;
            default -> Outcome.SUCCESS;
        });
    }
}
