package dev.shiftlog.keepsake;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.transcript.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The note beside a keepsake: what a list shows of it without unpacking it. */
final class KeptNote {
    private KeptNote() {}

    static byte[] of(Conversation conversation, Glance glance, boolean forGood) {
        JsonObject.Builder note = JsonObject.with("agent", conversation.agent())
                .with("id", conversation.id());
        Header header = glance.header();
        header.title().or(glance::firstPrompt).ifPresent(title -> note.with("title", title));
        header.folder().ifPresent(folder -> note.with("folder", folder));
        header.branch().ifPresent(branch -> note.with("branch", branch));
        header.started().ifPresent(time -> note.with("started", time.toString()));
        note.with("last_active", header.lastActive().orElse(conversation.modified()).toString());
        note.with("size", conversation.size());
        note.with("for_good", forGood);
        return (JsonWriter.indented(note.build()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Without a note only its name is known. */
    static Kept read(String agent, String id, Path file, Path note) throws IOException {
        try {
            JsonObject json = Files.isRegularFile(note)
                    ? JsonReader.read(Files.readAllBytes(note)).asObject()
                    : JsonObject.EMPTY;
            Header header = new Header(agent, id, json.optionalText("title"), json.optionalText("folder"),
                    json.optionalText("branch"), time(json, "started"), time(json, "last_active"),
                    Optional.empty(), Optional.empty());
            return new Kept(file, header, json.number("size", Files.size(file)));
        } catch (JsonException broken) {
            return new Kept(file, Header.of(agent, id), Files.size(file));
        }
    }

    /** Whether a person keeps it whatever becomes of the conversation, and did not only put it away. */
    static boolean isForGood(Path note) throws IOException {
        try {
            return Files.isRegularFile(note)
                    && JsonReader.read(Files.readAllBytes(note)).asObject().isTrue("for_good");
        } catch (JsonException broken) {
            return false;
        }
    }

    private static Optional<Instant> time(JsonObject json, String name) {
        try {
            return json.optionalText(name).map(Instant::parse);
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }
}
