package dev.shiftlog.agent.codex;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Block.Image;
import dev.shiftlog.transcript.Block.Part;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.Unknown;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of typed parts, or a string for all of them. */
final class CodexParts {
    private static final String BASE64 = ";base64,";

    private final List<Part> parts = new ArrayList<>();

    List<Part> parts() {
        return parts;
    }

    void read(Fields value) throws IOException {
        if (value.isText()) {
            parts.add(new Text(value.passage()));
        } else if (value.isObject()) {
            value.each((name, content) -> {
                if (name.equals("content")) {
                    read(content);
                }
            });
        } else {
            value.elements(this::part);
        }
    }

    private void part(Fields value) throws IOException {
        JsonObject.Builder rest = JsonObject.EMPTY.edit();
        List<Part> found = new ArrayList<>();
        value.each((name, content) -> {
            switch (name) {
                case "text" -> found.add(new Text(content.passage()));
                case "image_url" -> image(content.passage()).ifPresentOrElse(found::add,
                        () -> rest.with(name, "[not a data URL]"));
                case "annotations", "detail" -> content.end();
                default -> rest.with(name, content.json());
            }
        });
        if (found.isEmpty()) {
            JsonObject unknown = rest.build();
            parts.add(new Unknown(unknown.text("type"),
                    Passage.of(JsonWriter.line(unknown))));
        } else {
            parts.addAll(found);
        }
    }

    private static Optional<Image> image(Passage url) throws IOException {
        String text = url.text();
        int data = text.indexOf(BASE64);
        if (!text.startsWith("data:") || data < 0) {
            return Optional.empty();
        }
        return Optional.of(new Image(text.substring("data:".length(), data),
                Passage.of(text.substring(data + BASE64.length()))));
    }
}
