package dev.shiftlog.agent.gemini;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Image;
import dev.shiftlog.transcript.Block.Reasoning;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Block.Unknown;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Passage.Guard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a message's content: a string, a part, or several. */
final class GeminiParts {
    /** What the model says first in a conversation that we wrote; nobody said it. */
    static final String OPENING = "Understood. I go on from there.";
    private static final String GOT_IT = "Got it. Thanks for the additional context!";

    private final Notices notices;
    private final List<Block> blocks = new ArrayList<>();
    private final List<FunctionResponse> responses = new ArrayList<>();

    GeminiParts(Notices notices) {
        this.notices = notices;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<FunctionResponse> responses() {
        return responses;
    }

    boolean hasCalls() {
        return blocks.stream().anyMatch(ToolCall.class::isInstance);
    }

    /** Whether this is what Gemini lets the model say to the summary of a compression. */
    static boolean isAcknowledgement(Fields content) throws IOException {
        if (content.isText()) {
            return false;
        }
        boolean[] only = {false};
        content.elements(part -> part.each((name, value) -> {
            if (name.equals("text")) {
                only[0] = value.holds(GOT_IT);
            }
        }));
        return only[0];
    }

    void read(Fields content) throws IOException {
        if (content.isText()) {
            text(content.passage(), false);
        } else if (content.isObject()) {
            part(content);
        } else {
            content.elements(this::part);
        }
    }

    private void part(Fields value) throws IOException {
        if (value.isText()) {
            text(value.passage(), false);
            return;
        }
        Part part = new Part();
        value.each(part);
        if (part.call.isPresent()) {
            call(part.call.get());
        } else if (part.response.isPresent()) {
            responses.add(part.response.get());
        } else if (part.image.isPresent()) {
            blocks.add(part.image.get());
        } else if (part.text.isPresent()) {
            text(part.text.get(), part.thought);
        } else {
            blocks.add(new Unknown("part", Passage.of(JsonWriter.line(part.rest.build()))));
        }
    }

    private void text(Passage text, boolean thought) {
        if (isContext(text)) {
            notices.count(Notice.Kind.INJECTED, "session or hook context");
        } else if (thought) {
            blocks.add(new Reasoning(text));
        } else if (text.length() > 0) {
            blocks.add(new Text(Guard.off(text, GeminiParts::isMisread)));
        }
    }

    private static boolean isContext(Passage text) {
        if (!(text instanceof Passage.Held held)) {
            return false;
        }
        return isContext(held.text().substring(0, Math.min(200, held.text().length())).stripLeading());
    }

    static boolean isContext(String start) {
        return start.startsWith("<session_context>") || start.startsWith("<hook_context>");
    }

    /** Whether Gemini takes a person's text for one of its commands or for what it puts in itself. */
    static boolean isMisread(String text) {
        String start = text.substring(0, Math.min(200, text.length())).stripLeading();
        return start.startsWith("/") || start.startsWith("?") || isContext(start);
    }

    private void call(NamedCall call) {
        blocks.add(new ToolCall(call.id(), call.name(), call.arguments()));
    }

    /** A call as a part spells it. */
    record NamedCall(String id, String name, Json arguments) {
        static NamedCall read(Fields value) throws IOException {
            String[] texts = {"", ""};
            Json[] arguments = {JsonObject.EMPTY};
            value.each((field, content) -> {
                switch (field) {
                    case "id" -> texts[0] = content.text();
                    case "name" -> texts[1] = content.text();
                    case "args" -> arguments[0] = content.json();
                    default -> {
                        // Signatures bind to the API.
                    }
                }
            });
            return new NamedCall(texts[0], texts[1], arguments[0]);
        }
    }

    /** One part with whatever fields it has. */
    private static final class Part implements Fields.Handler {
        private final JsonObject.Builder rest = JsonObject.EMPTY.edit();
        private Optional<Passage> text = Optional.empty();
        private Optional<Image> image = Optional.empty();
        private Optional<NamedCall> call = Optional.empty();
        private Optional<FunctionResponse> response = Optional.empty();
        private boolean thought;

        @Override
        public void field(String name, Fields value) throws IOException {
            switch (name) {
                case "text" -> text = Optional.of(value.passage());
                case "thought" -> thought = value.isTrue();
                case "thoughtSignature" -> value.end();
                case "inlineData" -> image = FunctionResponse.image(value);
                case "functionCall" -> call = Optional.of(NamedCall.read(value));
                case "functionResponse" ->
                    response = Optional.of(FunctionResponse.read(value));
                default -> rest.with(name, value.json());
            }
        }
    }
}
