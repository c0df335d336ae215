package dev.shiftlog.trash;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The user's trash: a folder a deletion, with a note of where everything in it belongs. */
public record Trash(Path folder, SourceTree files) {
    private static final String NOTE = "where.json";

    /** A conversation cannot be deleted; the message says why. */
    public static final class Kept extends Exception {
        private static final long serialVersionUID = 1;

        Kept(String message) {
            super(message);
        }
    }

    /** Moves everything of the conversation aside; the name sorts deletions by time. */
    public void put(Agent agent, Conversation conversation, String time) throws IOException, Kept {
        Optional<String> needed = agent.reader().neededBy(conversation, files);
        if (needed.isPresent()) {
            throw new Kept(
                    conversation.id() + " is needed by " + needed.get() + ", which was forked from it");
        }
        Path place = folder.resolve(time.replace(':', '-') + "_" + conversation.agent() + "_"
                + conversation.file().getFileName());
        Files.createDirectories(place);
        List<Json> moves = new ArrayList<>();
        for (Path part : agent.reader().parts(conversation, files)) {
            String name = moves.size() + "_" + part.getFileName();
            moves.add(JsonObject.with("name", name).with("path", part.toString()).build());
        }
        JsonObject note = JsonObject.with("agent", conversation.agent())
                .with("id", conversation.id())
                .with("parts", new JsonArray(moves))
                .build();
        AtomicFile.writePrivate(place.resolve(NOTE),
                JsonWriter.indented(note).getBytes(StandardCharsets.UTF_8));
        for (Json move : moves) {
            Files.move(Path.of(move.asObject().text("path")), place.resolve(move.asObject().text("name")));
        }
    }

    /**
     * Puts back what was deleted last, and answers its id; nothing where the trash is empty. What came from
     * a place that is only read now stays in the trash.
     */
    public Optional<String> putBackLast(BiPredicate<String, Path> isOnlyRead) throws IOException {
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
                found.forEach(places::add);
            }
        }
        places.removeIf(place -> !Files.isRegularFile(place.resolve(NOTE)));
        Optional<Path> last = places.stream().max(Comparator.naturalOrder());
        return last.isEmpty() ? Optional.empty() : Optional.of(putBack(last.get(), isOnlyRead));
    }

    private static String putBack(Path place, BiPredicate<String, Path> isOnlyRead) throws IOException {
        JsonObject note = note(place);
        for (Json part : note.list("parts")) {
            Path path = Path.of(part.asObject().text("path"));
            if (isOnlyRead.test(note.text("agent"), path)) {
                throw new IOException(path + " is in a home that is only read now; what was deleted stays in "
                        + place);
            }
        }
        for (Json part : note.list("parts")) {
            Path path = Path.of(part.asObject().text("path"));
            Path kept = place.resolve(Path.of(part.asObject().text("name")).getFileName());
            if (Files.exists(kept)) {
                Files.createDirectories(path.getParent());
                Files.move(kept, path);
            }
        }
        Files.delete(place.resolve(NOTE));
        Files.delete(place);
        return note.text("id");
    }

    private static JsonObject note(Path place) throws IOException {
        try {
            return JsonReader.read(Files.readAllBytes(place.resolve(NOTE))).asObject();
        } catch (JsonException broken) {
            throw new IOException(place.resolve(NOTE) + " cannot be read (" + broken.getMessage()
                    + "); the files beside it are what was deleted", broken);
        }
    }
}
