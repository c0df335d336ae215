package dev.shiftlog.resumestate;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.resumestate.StateBook.StateConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The state's files in a project: the state, its history, and the summaries. */
public final class StateFiles {
    /** The newest of the history stay plain text: they are what a person or another program looks into. */
    private static final int NEVER_PACKED = 5;
    /** A small packed file may unfold to fill the memory: a state is never of this size. */
    private static final int LARGEST = 64 << 20;
    private static final Pattern NAME = Pattern.compile("sess_\\d{8}_\\d{3,}");

    private final Path project;
    private final StateConfig config;

    StateFiles(Path project, StateConfig config) {
        this.project = project;
        this.config = config;
    }

    public Path stateFile() {
        return project.resolve(config.stateFile());
    }

    private Path history() {
        return project.resolve(config.archiveLocation());
    }

    private Path summaries() {
        return project.resolve("token-cache").resolve("summaries.md");
    }

    /** The saved state, if there is one; a file of another program or one that is broken is refused. */
    public Optional<StateDocument> read() throws IOException {
        return Files.exists(stateFile()) ? Optional.of(read(stateFile())) : Optional.empty();
    }

    /** Reads a state from any file, compressed or not. */
    public static StateDocument read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            Json document = JsonReader.read(isPacked(bytes) ? unzipped(file, bytes) : bytes);
            if (!StateDocument.isOurs(document)) {
                throw new IOException(file
                        + " is another program's: it lacks session_id, project or objectives."
                        + " Name another state_file in .stitch/config.json under shiftlog.sessionState");
            }
            return new StateDocument(document.asObject());
        } catch (JsonException broken) {
            throw new IOException(
                    file + " cannot be read (" + broken.getMessage() + "); mend or move it, then try again",
                    broken);
        }
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 2
                && (bytes[0] & 0xff | (bytes[1] & 0xff) << Byte.SIZE) == GZIPInputStream.GZIP_MAGIC;
    }

    private static byte[] unzipped(Path file, byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] content = in.readNBytes(LARGEST);
            if (content.length == LARGEST) {
                throw new IOException(file + " is too large to be a state");
            }
            return content;
        }
    }

    /** Writes the state, its copy in the history, and its summary; a foreign state file is refused. */
    void save(StateDocument state) throws IOException {
        write(state);
        archive(state);
    }

    /** Keeps the state in the history, with its summary. */
    void archive(StateDocument state) throws IOException {
        keep(state);
        Files.createDirectories(summaries().getParent());
        String before = Files.exists(summaries()) ? Files.readString(summaries()) : "";
        AtomicFile.write(summaries(), Summaries.with(before, state, config.maxHistory()));
    }

    /** Writes the state alone, as it is done after every change. */
    void write(StateDocument state) throws IOException {
        read();
        AtomicFile.write(stateFile(), bytes(state));
    }

    private static byte[] bytes(StateDocument state) {
        return (JsonWriter.indented(state.json()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void keep(StateDocument state) throws IOException {
        requireName(state);
        Files.createDirectories(history());
        Path file = history().resolve(state.id() + ".json");
        if (Files.exists(file)) {
            // Another program's file of this name is refused here, before it is written over.
            read(file);
        }
        AtomicFile.write(file, bytes(state));
        Files.deleteIfExists(history().resolve(state.id() + ".json.gz"));
        thinOut(archived());
    }

    private void requireName(StateDocument state) throws IOException {
        if (!NAME.matcher(state.id()).matches()) {
            throw new IOException("the state's session_id \"" + state.id()
                    + "\" is no sess_YYYYMMDD_NNN and cannot name a file in "
                    + history());
        }
    }

    private void thinOut(List<Path> newestFirst) throws IOException {
        int kept = Math.min(config.maxHistory(), newestFirst.size());
        for (Path tooOld : newestFirst.subList(kept, newestFirst.size())) {
            Files.delete(tooOld);
        }
        if (config.compressOldSessions()) {
            for (Path old : newestFirst.subList(Math.min(NEVER_PACKED, kept), kept)) {
                compress(old);
            }
        }
    }

    private static void compress(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(file));
        }
        AtomicFile.write(file.resolveSibling(name + ".gz"), packed.toByteArray());
        Files.delete(file);
    }

    /** The files of the history, the newest session first; only what is named like ours counts. */
    private List<Path> archived() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(history())) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(history())) {
            for (Path file : found) {
                if (NAME.matcher(idOf(file)).matches()) {
                    files.add(file);
                }
            }
        }
        files.sort(Comparator.comparing(StateFiles::idOf).reversed());
        return files;
    }

    private static String idOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json(\\.gz)?$", "");
    }

    /** Every state of the history that can be read, the newest first; a line for each that cannot. */
    public List<StateDocument> past(List<String> notices) throws IOException {
        List<StateDocument> states = new ArrayList<>();
        for (Path file : archived()) {
            try {
                states.add(read(file));
            } catch (IOException unreadable) {
                notices.add(unreadable.getMessage());
            }
        }
        return states;
    }

    /** The state of the history with the id. */
    public Optional<StateDocument> past(String id) throws IOException {
        for (Path file : archived()) {
            if (idOf(file).equals(id)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    /** Takes the state away, to start fresh; its copy in the history stays. */
    boolean clear() throws IOException {
        Optional<StateDocument> state = read();
        if (state.isPresent()) {
            archive(state.get());
            Files.delete(stateFile());
        }
        return state.isPresent();
    }
}
