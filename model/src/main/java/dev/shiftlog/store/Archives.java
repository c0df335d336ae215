package dev.shiftlog.store;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The project's past sessions, each in a file named by its id. */
public record Archives(StitchFolder folder) {
    private static final String SUFFIX = ".json";

    /** The ids of all past sessions, the oldest first. */
    public List<String> ids() throws StoreException {
        List<String> ids = new ArrayList<>();
        if (!Files.isDirectory(folder.archives())) {
            return ids;
        }
        // Names are all that is wanted, and a stream of paths costs a call with many archives milliseconds.
        String[] names = folder.archives().toFile().list();
        if (names == null) {
            throw StoreException.reading(folder.archives(),
                    new AccessDeniedException(folder.archives().toString()));
        }
        for (String name : names) {
            if (name.endsWith(SUFFIX) && !name.startsWith(".")) {
                ids.add(name.substring(0, name.length() - SUFFIX.length()));
            }
        }
        Collections.sort(ids);
        return ids;
    }

    /** The past session with the id; none where its file is gone or cannot be understood. */
    public Optional<Session> read(String id) throws StoreException {
        Path file = file(id);
        return Files.isRegularFile(file) ? StateFile.read(file).session() : Optional.empty();
    }

    /** The file of the past session with the id. */
    public Path file(String id) throws StoreException {
        Path file = folder.archives().resolve(id + SUFFIX).normalize();
        if (!folder.archives().normalize().equals(file.getParent())) {
            throw new StoreException("\"" + id + "\" is no session id; 'shiftlog history' shows them");
        }
        return file;
    }

    void write(Session past) throws StoreException {
        Path file = file(past.id());
        try {
            Files.createDirectories(folder.archives());
            AtomicFile.write(file, JsonWriter.indentedBytes(past.toJson()));
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
    }

    void remove(String id) throws StoreException {
        Path file = file(id);
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
    }

    /** An id for a session that starts at the time, which no other session has. */
    String freshId(String time, String current) throws StoreException {
        String base = time.substring(0, 10) + "_" + time.substring(11, 19).replace(":", "");
        String id = base;
        for (int n = 2; id.equals(current) || Files.exists(file(id)); n++) {
            id = base + "_" + (n < 10 ? "0" : "") + n;
        }
        return id;
    }
}
