package dev.shiftlog.store;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes of calls that could not wait for the lock any longer; the next call applies them first. */
record Inbox(StitchFolder folder) {
    /** A call's changes as they were left; not whole where we cannot understand all of it. */
    record Letter(Path file, Stamp stamp, List<Change> changes, boolean isWhole) {
        Letter {
            changes = List.copyOf(changes);
        }
    }

    void leave(Stamp stamp, List<Change> changes) throws StoreException {
        List<JsonObject> written = new ArrayList<>();
        for (Change change : changes) {
            written.add(change.toJson());
        }
        JsonObject letter = JsonObject.with("time", stamp.time())
                .with("actor", stamp.actor().toString())
                .withUnlessEmpty("changes", written)
                .build();
        // The time sorts the letters; the clock's nanoseconds keep two of one moment apart.
        String name = stamp.time().replace(':', '-') + "." + Long.toHexString(System.nanoTime()) + ".json";
        Path file = folder.inbox().resolve(name);
        try {
            AtomicFile.refuseSymlink(folder.inbox());
            Files.createDirectories(folder.inbox());
            AtomicFile.create(file, JsonWriter.indented(letter).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
    }

    List<Letter> letters() throws StoreException {
        List<Letter> letters = new ArrayList<>();
        if (!Files.isDirectory(folder.inbox())) {
            return letters;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.inbox(), "[!.]*.json")) {
            found.forEach(files::add);
        } catch (IOException failed) {
            throw StoreException.reading(folder.inbox(), failed);
        }
        Collections.sort(files);
        for (Path file : files) {
            letters.add(letter(file));
        }
        return letters;
    }

    private static Letter letter(Path file) throws StoreException {
        try {
            JsonObject json = JsonReader.read(AtomicFile.read(file)).asObject();
            List<Json> written = json.list("changes");
            List<Change> changes = new ArrayList<>();
            for (Json change : written) {
                Change.read(change.asObject()).ifPresent(changes::add);
            }
            boolean whole = !written.isEmpty() && changes.size() == written.size();
            return new Letter(file, new Stamp(json.text("time"), Actor.named(json.text("actor"))), changes,
                    whole);
        } catch (JsonException broken) {
            return new Letter(file, new Stamp("", Actor.OUTSIDE), List.of(), false);
        } catch (IOException failed) {
            throw StoreException.reading(file, failed);
        }
    }

    /** Takes a letter out of the inbox that could not be followed; its words are kept. */
    Path keepAside(Letter letter, String time) throws StoreException {
        try {
            Path copy = new Quarantine(folder).keep(letter.file(), Files.readAllBytes(letter.file()), time);
            Files.delete(letter.file());
            return copy;
        } catch (IOException failed) {
            throw StoreException.writing(letter.file(), failed);
        }
    }

    void done(Letter letter) throws StoreException {
        try {
            Files.delete(letter.file());
        } catch (IOException failed) {
            throw StoreException.writing(letter.file(), failed);
        }
    }
}
