package dev.shiftlog.agent.gemini;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Block.Image;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Block.Part;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.ToolResult;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a tool answered, as Gemini sends it to the model. */
record FunctionResponse(String id, String name, List<Part> parts, Outcome outcome) {
    private static final String CANCELLED = "[Operation Cancelled]";

    FunctionResponse {
        parts = List.copyOf(parts);
    }

    static FunctionResponse read(Fields value) throws IOException {
        Reading reading = new Reading();
        value.each(reading);
        return new FunctionResponse(reading.id, reading.name, reading.parts, reading.outcome);
    }

    /** An older spelling: the output alone. */
    static FunctionResponse plain(Passage output) {
        return new FunctionResponse("", "", List.of(new Text(output)), Outcome.SUCCESS);
    }

    ToolResult to(String callId) {
        return new ToolResult(callId, parts, outcome);
    }

    FunctionResponse with(Outcome known) {
        return new FunctionResponse(id, name, parts, known);
    }

    static Optional<Image> image(Fields inlineData) throws IOException {
        String[] mediaType = {""};
        List<Passage> bytes = new ArrayList<>();
        inlineData.each((name, value) -> {
            if (name.equals("mimeType")) {
                mediaType[0] = value.text();
            } else if (name.equals("data") && value.isText()) {
                bytes.add(value.passage());
            }
        });
        return bytes.stream().findFirst().map(base64 -> new Image(mediaType[0], base64));
    }

    private static final class Reading implements Fields.Handler {
        private final List<Part> parts = new ArrayList<>();
        private String id = "";
        private String name = "";
        private Outcome outcome = Outcome.SUCCESS;

        @Override
        public void field(String field, Fields value) throws IOException {
            switch (field) {
                case "id" -> id = value.text();
                case "name" -> name = value.text();
                case "response" -> response(value);
                case "parts" -> value.elements(part -> part.each((kind, content) -> {
                    if (kind.equals("inlineData")) {
                        image(content).ifPresent(parts::add);
                    }
                }));
                default -> {
                    // Scheduling hints.
                }
            }
        }

        private void response(Fields value) throws IOException {
            JsonObject.Builder rest = JsonObject.EMPTY.edit();
            List<Part> said = new ArrayList<>();
            value.each((field, content) -> {
                switch (field) {
                    case "output" -> said.add(new Text(content.passage()));
                    case "error" -> {
                        Passage error = content.passage();
                        said.add(new Text(error));
                        outcome = isCancelled(error) ? Outcome.REJECTED : Outcome.FAILURE;
                    }
                    default -> rest.with(field, content.json());
                }
            });
            JsonObject others = rest.build();
            if (!others.isEmpty()) {
                said.add(new Text(Passage.of(JsonWriter.line(others))));
            }
            parts.addAll(0, said);
        }

        private static boolean isCancelled(Passage error) {
            return error instanceof Passage.Held held && held.text().startsWith(CANCELLED);
        }
    }
}
