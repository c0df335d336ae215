package dev.shiftlog.effect;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.panel.Form;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.screen.Msg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is half typed, in a file: after a crash the form is open again as it was. */
public final class Drafts {
    private final Path file;
    private boolean hasComplained;

    public Drafts(Path file) {
        this.file = file;
    }

    void keep(Optional<Form> form, Consumer<Msg> post) {
        try {
            if (form.isPresent()) {
                Files.createDirectories(file.getParent());
                Files.write(file, JsonWriter.indented(write(form.get())).getBytes(StandardCharsets.UTF_8));
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            if (!hasComplained) {
                hasComplained = true;
                post.accept(new Msg.Said(
                        "what you type cannot be kept as a draft in " + file + ": " + failed.getMessage()
                                + "; save soon"));
            }
        }
    }

    /** The form that was open when the app ended without saving it. */
    public Optional<Form> left() {
        try {
            return Files.exists(file)
                    ? read(JsonReader.read(Files.readAllBytes(file)).asObject())
                    : Optional.empty();
        } catch (IOException | JsonException torn) {
            // A crash in the middle of writing tears the draft; the app starts without it.
            return Optional.empty();
        }
    }

    private static JsonObject write(Form form) {
        List<JsonObject> fields = new ArrayList<>();
        for (Field field : form.fields()) {
            fields.add(JsonObject.with("name", field.name())
                    .with("label", field.label())
                    .with("text", field.value())
                    .with("seen", field.seen())
                    .with("long", field.isLong())
                    .build());
        }
        return JsonObject.with("panel", form.panel())
                .with("verb", form.verb().name())
                .with("target", form.target())
                .with("title", form.title())
                .with("active", form.active())
                .withUnlessEmpty("fields", fields)
                .build();
    }

    private static Optional<Form> read(JsonObject json) {
        List<Field> fields = new ArrayList<>();
        for (Json field : json.list("fields")) {
            JsonObject part = field.asObject();
            fields.add(new Field(part.text("name"), part.text("label"), TextEdit.of(part.text("text")),
                    part.text("seen"),
                    part.text("seen"), part.isTrue("long")));
        }
        for (Form.Verb verb : Form.Verb.values()) {
            if (verb.name().equals(json.text("verb")) && !fields.isEmpty()) {
                int active = Math.clamp(json.number("active", 0), 0, fields.size() - 1);
                return Optional.of(
                        new Form(json.text("panel"), verb, json.text("target"), json.text("title"), fields,
                                active));
            }
        }
        return Optional.empty();
    }
}
