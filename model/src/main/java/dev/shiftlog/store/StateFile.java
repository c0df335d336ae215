package dev.shiftlog.store;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.SessionJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A session's file as it was found: its bytes, and what they say. */
record StateFile(byte[] content, Optional<Session> session, List<String> damages) {
    private static final StateFile MISSING = new StateFile(new byte[0], Optional.empty(), List.of());

    StateFile {
        damages = List.copyOf(damages);
    }

    /** The current session's file. One without an id is none that we or the original ever wrote. */
    static StateFile current(Path file) throws StoreException {
        return current(file, Optional.empty());
    }

    private static StateFile named(StateFile found) {
        if (found.session().isEmpty() || !found.session().get().id().isBlank()) {
            return found;
        }
        List<String> damages = new ArrayList<>(found.damages());
        damages.add("the session has no \"id\"");
        return new StateFile(found.content(), Optional.empty(), damages);
    }

    /** The same; a file that is still as it was seen before is not parsed again. */
    static StateFile current(Path file, Optional<StateFile> seen) throws StoreException {
        Optional<byte[]> content = content(file);
        boolean same = seen.isPresent() && content.isPresent()
                && Arrays.equals(content.get(), seen.get().content());
        return same ? seen.get() : named(content.isPresent() ? parsed(content.get()) : MISSING);
    }

    static StateFile read(Path file) throws StoreException {
        Optional<byte[]> content = content(file);
        return content.isPresent() ? parsed(content.get()) : MISSING;
    }

    private static Optional<byte[]> content(Path file) throws StoreException {
        try {
            return Optional.of(AtomicFile.read(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw StoreException.reading(file, failed);
        }
    }

    static StateFile parsed(byte[] content) {
        if (content.length == 0) {
            return new StateFile(content, Optional.empty(), List.of("the file is empty"));
        }
        try {
            Json json = JsonReader.read(content);
            if (!(json instanceof JsonObject document)) {
                return new StateFile(content, Optional.empty(), List.of("the file holds no JSON object"));
            }
            SessionJson.Reading reading = SessionJson.read(document);
            return new StateFile(content, Optional.of(reading.session()), reading.damages());
        } catch (JsonException broken) {
            return conflicting(content, broken);
        }
    }

    private static StateFile conflicting(byte[] content, JsonException broken) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (MergeConflict.isIn(text)) {
            return new StateFile(content, MergeConflict.merged(text),
                    List.of("git left conflict markers in it"));
        }
        return new StateFile(content, Optional.empty(), List.of(broken.getMessage()));
    }

    boolean isMissing() {
        return this == MISSING;
    }

    String checksum() {
        return isMissing() ? Checksum.OF_NOTHING : Checksum.of(content);
    }
}
