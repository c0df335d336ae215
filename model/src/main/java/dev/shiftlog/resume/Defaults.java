package dev.shiftlog.resume;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.project.git.ExcludeFile;
import dev.shiftlog.project.git.GitFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The default conversations of one project, a file a tool at the git root. A file that cannot be read
 * is as good as none: the agent must start all the same.
 */
public record Defaults(Path project) {
    private static final String FOLDER = ".ai-session-manager";
    private static final String TARGET = "resume_target";
    private static final String STARTED_BY = "shiftlog_started_by";

    public Path file(String tool) {
        return project.resolve(FOLDER).resolve(tool + ".json");
    }

    /** The id of the conversation that the plain command goes on with; older places are read too. */
    public Optional<String> target(String tool) {
        return targetIn(file(tool)).or(() -> legacy(tool));
    }

    private Optional<String> legacy(String tool) {
        for (Path file : legacyFiles(tool)) {
            Optional<String> found = file.getFileName().toString().endsWith(".json")
                    ? targetIn(file)
                    : plain(file);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where earlier versions of ai-session-manager kept the same. */
    private List<Path> legacyFiles(String tool) {
        List<Path> files = new ArrayList<>();
        files.add(project.resolve(".git").resolve("ai-session-manager").resolve(tool + ".json"));
        if (tool.equals("copilot")) {
            files.add(project.resolve(".git").resolve("copilot-session"));
            files.add(project.resolve(".copilot-session"));
        }
        return files;
    }

    private static Optional<String> targetIn(Path file) {
        return document(file).flatMap(json -> json.optionalText(TARGET)).filter(id -> !id.isBlank());
    }

    private static Optional<JsonObject> document(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JsonReader.read(Files.readAllBytes(file)).asObject())
                    : Optional.empty();
        } catch (IOException | JsonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> plain(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip()).filter(id -> !id.isEmpty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Makes the conversation the default; what else stands in the file stays. */
    public void set(String tool, String id) throws IOException {
        write(tool, document(file(tool)).orElse(JsonObject.EMPTY)
                .edit()
                .without(STARTED_BY)
                .with(TARGET, Json.of(id))
                .build());
    }

    /**
     * Makes the conversation the default unless there is one: of two first starts, one is kept. The
     * process that begins it is noted, because the agent writes nothing before the first prompt.
     */
    public boolean setFirst(String tool, String id, long process) throws IOException {
        makeFolder();
        JsonObject first = JsonObject.with(TARGET, id).with(STARTED_BY, Json.of(process)).build();
        try {
            AtomicFile.create(file(tool), bytes(tool, first));
            Files.deleteIfExists(mark(tool));
            return true;
        } catch (FileAlreadyExistsException other) {
            if (target(tool).isPresent()) {
                return false;
            }
            write(tool, document(file(tool)).orElse(JsonObject.EMPTY).edit().withAll(first).build());
            return true;
        }
    }

    /** The process that began the default conversation, if that is noted. */
    public Optional<Long> startedBy(String tool) {
        return document(file(tool)).map(json -> json.number(STARTED_BY, 0)).filter(process -> process > 0);
    }

    private void write(String tool, JsonObject document) throws IOException {
        makeFolder();
        AtomicFile.write(file(tool), bytes(tool, document));
        Files.deleteIfExists(mark(tool));
    }

    /** What is this person's own must not turn up as a change of the project. */
    private void makeFolder() throws IOException {
        Files.createDirectories(project.resolve(FOLDER));
        Optional<GitFolder> git = GitFolder.around(project);
        if (git.isPresent()) {
            exclude(git.get());
        }
    }

    private static void exclude(GitFolder git) {
        try {
            new ExcludeFile(git).add(FOLDER);
        } catch (IOException readOnly) {
            // The agent starts all the same; git then shows one folder more.
            return;
        }
    }

    private static byte[] bytes(String tool, JsonObject document) {
        JsonObject whole = JsonObject.with("version", Json.of(1))
                .with("tool", tool)
                .with("session_mode", Mode.of(tool).word())
                .withAll(document)
                .build();
        return (JsonWriter.indented(whole) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** When the default was forgotten: what was used before does not become the default again. */
    public Instant forgotten(String tool) {
        return plain(mark(tool)).filter(millis -> millis.matches("\\d{1,15}"))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .orElse(Instant.MIN);
    }

    private Path mark(String tool) {
        return project.resolve(FOLDER).resolve(tool + ".forgotten");
    }

    /** Forgets the default, and answers the files that held it. */
    public List<Path> forget(String tool, Instant now) throws IOException {
        makeFolder();
        AtomicFile.write(mark(tool), Long.toString(now.toEpochMilli()));
        List<Path> gone = new ArrayList<>();
        List<Path> files = new ArrayList<>(List.of(file(tool)));
        files.addAll(legacyFiles(tool));
        for (Path file : files) {
            if (Files.deleteIfExists(file)) {
                gone.add(file);
            }
        }
        return gone;
    }
}
