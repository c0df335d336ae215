package dev.shiftlog.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Copies of conversations that their own tool might delete, each in a folder with a note of where it
 * belongs; a conversation that is gone from there is put back.
 */
public record KeptCopies(Path folder, SourceTree files) {
    private static final String NOTE = "where.json";

    /**
     * Protects the conversation from its tool if it needs that, and answers it as it is now. A copy that
     * was kept before is renewed: an old one would bring back less than was lost.
     */
    public Conversation protect(Agent agent, Conversation conversation) throws IOException {
        Path keep = folder.resolve(agent.id()).resolve(conversation.id());
        if (agent.guard().danger(conversation, files).isEmpty()) {
            renew(keep, conversation);
            return conversation;
        }
        Conversation safe = agent.guard().protect(conversation, keep, files);
        note(keep, safe, conversation.file().getFileName().toString());
        return safe;
    }

    private static void note(Path keep, Conversation conversation, String copy) throws IOException {
        JsonObject note = JsonObject.with("agent", conversation.agent())
                .with("id", conversation.id())
                .with("file", conversation.file().toString())
                .with("copy", copy)
                .build();
        AtomicFile.writePrivate(keep.resolve(NOTE),
                JsonWriter.indented(note).getBytes(StandardCharsets.UTF_8));
    }

    /** A newer version of the tool may have gone on in another file, and in another format. */
    private static void renew(Path keep, Conversation conversation) throws IOException {
        Optional<JsonObject> note = note(keep.resolve(NOTE));
        if (note.isEmpty()) {
            return;
        }
        boolean isSame = note.get().text("file").equals(conversation.file().toString());
        String copy = isSame
                ? Path.of(note.get().text("copy")).getFileName().toString()
                : conversation.file().getFileName().toString();
        Files.copy(conversation.file(), keep.resolve(copy), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        if (!isSame) {
            note(keep, conversation, copy);
        }
    }

    /** Forgets the copy of a conversation that a person deleted, or it would come back. */
    public void forget(String agent, String id) throws IOException {
        Files.deleteIfExists(folder.resolve(agent).resolve(id).resolve(NOTE));
    }

    /**
     * Puts back the agent's conversations that have vanished, and answers where they are again. A home that
     * was the agent's own once may be only read now; that is asked only when something is to be put back.
     */
    public List<Path> putBack(Agent agent, Predicate<Path> isOnlyRead) throws IOException {
        List<Path> restored = new ArrayList<>();
        Path kept = folder.resolve(agent.id());
        if (!Files.isDirectory(kept)) {
            return restored;
        }
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(kept)) {
            for (Path copy : copies) {
                putBackFrom(copy, isOnlyRead).ifPresent(restored::add);
            }
        }
        return restored;
    }

    private static Optional<Path> putBackFrom(Path copy, Predicate<Path> isOnlyRead) throws IOException {
        Optional<JsonObject> note = note(copy.resolve(NOTE));
        if (note.isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(note.get().text("file"));
        Path kept = copy.resolve(Path.of(note.get().text("copy")).getFileName());
        if (Files.exists(file) || !Files.isRegularFile(kept) || isOnlyRead.test(file)) {
            return Optional.empty();
        }
        Files.createDirectories(file.getParent());
        Files.copy(kept, file);
        return Optional.of(file);
    }

    private static Optional<JsonObject> note(Path file) throws IOException {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JsonReader.read(Files.readAllBytes(file)).asObject())
                    : Optional.empty();
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }
}
