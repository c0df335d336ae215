package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ResumeGuard;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Gemini CLI makes an empty file at every resume and, at its next start, deletes all files whose name
 * ends like that one: the resumed conversation too. A name that ends otherwise is left alone.
 */
final class GeminiGuard implements ResumeGuard {
    private static final int ENDING = 8;

    @Override
    public Optional<String> danger(Conversation conversation, SourceTree files) throws IOException {
        String id = idOf(conversation, files);
        boolean doomed = id.startsWith(GeminiReader.suffix(name(conversation)));
        return doomed
                ? Optional.of(
                        "Gemini CLI deletes a conversation at its next start after it was resumed; under another"
                                + " file name it stays")
                : Optional.empty();
    }

    private static String idOf(Conversation conversation, SourceTree files) throws IOException {
        return new GeminiReader().glance(conversation, files).header().id();
    }

    private static String name(Conversation conversation) {
        return conversation.file().getFileName().toString();
    }

    @Override
    public Conversation protect(Conversation conversation, Path keep, SourceTree files) throws IOException {
        String id = idOf(conversation, files);
        Path file = conversation.file();
        Files.createDirectories(keep);
        Files.copy(file, keep.resolve(name(conversation)), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        Path safe = safeName(file, id);
        Files.move(file, safe, StandardCopyOption.ATOMIC_MOVE);
        return new GeminiReader().at(safe, conversation.home(), files).orElseThrow();
    }

    @Override
    public void renew(Conversation conversation, Instant now) throws IOException {
        String time = now.truncatedTo(ChronoUnit.MILLIS).toString();
        if (name(conversation).endsWith(".jsonl")) {
            String line = "{\"$set\":{\"lastUpdated\":\"" + time + "\"}}\n";
            Files.writeString(conversation.file(), line, StandardOpenOption.APPEND);
        } else {
            renewWhole(conversation.file(), time);
        }
    }

    /** Up to 0.36 a conversation is one object; one that cannot be read is left to the person. */
    private static void renewWhole(Path file, String time) throws IOException {
        try {
            JsonObject whole = JsonReader.read(Files.readAllBytes(file)).asObject();
            AtomicFile.write(file, JsonWriter.indented(
                    whole.edit().with("lastUpdated", Json.of(time)).build()));
        } catch (JsonException unreadable) {
            throw new IOException(
                    file + " is no whole conversation, so Gemini CLI may delete it as an old one;"
                            + " 'shiftlog session repair' writes a copy of what can be read",
                    unreadable);
        }
    }

    /** The same name with another ending: eight letters and digits, or the tool cannot delete it either. */
    private static Path safeName(Path file, String id) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('-') + 1);
        String type = name.substring(name.lastIndexOf('.'));
        String ending = ending(id);
        Path safe = file.resolveSibling(stem + ending + type);
        while (Files.exists(safe) || id.startsWith(ending)) {
            ending = ending(id + ending);
            safe = file.resolveSibling(stem + ending + type);
        }
        return safe;
    }

    /** Derived from the id, so that making a conversation safe twice gives one name. */
    private static String ending(String seed) {
        String digits = Long.toString(Integer.toUnsignedLong(seed.hashCode()) * 31 + seed.length(), 36);
        return (digits + "safename").substring(0, ENDING);
    }
}
