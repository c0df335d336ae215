package dev.shiftlog.effect;

import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.screen.Msg;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is half typed, in a file: after a crash the form is open again as it was. Each open app has a
 * draft of its own and holds a lock beside it; the system drops the lock however the app ends, and
 * then the draft belongs to the next one that starts.
 */
public final class Drafts implements AutoCloseable {
    private static final String DRAFT = ".json";

    private final Path folder;
    private Optional<DraftLock> own = Optional.empty();
    private boolean hasComplained;

    public Drafts(Path folder) {
        this.folder = folder;
    }

    synchronized void keep(Optional<Form> form, Consumer<Msg> post) {
        try {
            if (form.isPresent()) {
                Files.write(file(), JsonWriter.indented(write(form.get())).getBytes(StandardCharsets.UTF_8));
            } else if (own.isPresent()) {
                Files.deleteIfExists(own.get().draft());
                own.get().end();
                own = Optional.empty();
            }
        } catch (IOException failed) {
            if (!hasComplained) {
                hasComplained = true;
                post.accept(new Msg.Said("what you type cannot be kept as a draft in " + folder + ": "
                        + failed.getMessage() + "; save soon"));
            }
        }
    }

    private Path file() throws IOException {
        if (own.isEmpty()) {
            Files.createDirectories(folder);
            own = DraftLock.of(Files.createTempFile(folder, "draft-", DRAFT));
        }
        return own.map(DraftLock::draft)
                .orElseThrow(() -> new FileNotFoundException("another app took the file over"));
    }

    /** The form that was open when an app ended without saving it: the newest that no open app holds. */
    public synchronized Optional<Form> left() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*" + DRAFT)) {
            List<Path> newest = new ArrayList<>();
            drafts.forEach(newest::add);
            newest.sort(Comparator.comparing(Drafts::age).reversed());
            for (Path draft : newest) {
                Optional<Form> form = taken(draft);
                if (form.isPresent()) {
                    return form;
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            // The folder is gone again; there is nothing to take up.
            return Optional.empty();
        }
    }

    private static FileTime age(Path draft) {
        try {
            return Files.getLastModifiedTime(draft);
        } catch (IOException gone) {
            // Its app has just saved it.
            return FileTime.fromMillis(0);
        }
    }

    /** From here on the draft is ours, unless it is of no use: then it goes. */
    private Optional<Form> taken(Path draft) throws IOException {
        Optional<DraftLock> lock = DraftLock.of(draft);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        Optional<Form> form = read(draft);
        if (form.isPresent()) {
            own = lock;
        } else {
            Files.deleteIfExists(draft);
            lock.get().end();
        }
        return form;
    }

    private static Optional<Form> read(Path draft) {
        try {
            return read(JsonReader.read(Files.readAllBytes(draft)).asObject());
        } catch (IOException | JsonException torn) {
            // A crash in the middle of writing tears the draft; the app starts without it.
            return Optional.empty();
        }
    }

    /** The draft stays for the next start. */
    @Override
    public synchronized void close() throws IOException {
        if (own.isPresent()) {
            own.get().release();
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
