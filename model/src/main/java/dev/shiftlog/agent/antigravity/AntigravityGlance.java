package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What head and tail of a log tell, and the folder from the notes that agy keeps beside it. */
final class AntigravityGlance {
    private static final int LARGEST_NOTES = 1 << 24;

    private final Conversation conversation;
    private Optional<String> firstPrompt = Optional.empty();
    private Optional<String> lastPrompt = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> lastActive = Optional.empty();

    AntigravityGlance(Conversation conversation) {
        this.conversation = conversation;
    }

    Glance read(SourceTree files) throws IOException {
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            file.edges(Glance.WINDOW, (span, whole) -> line(file, span));
        }
        Header header = new Header(AntigravityAgent.ID, conversation.id(), firstPrompt,
                folder(files), Optional.empty(), started, lastActive, Optional.empty(), Optional.empty());
        return Glance.of(header, firstPrompt, lastPrompt);
    }

    private void line(RecordFile file, Span span) throws IOException {
        Step step = new Step();
        file.object(span, step);
        started = started.or(step::time);
        lastActive = step.time().or(() -> lastActive);
        if (step.isUser() && step.isHuman() && step.request() instanceof Passage.Held held) {
            firstPrompt = firstPrompt.or(() -> Optional.of(held.text()));
            lastPrompt = Optional.of(held.text());
        }
    }

    private Optional<String> folder(SourceTree files) throws IOException {
        Optional<String> logged = fromHistory(files);
        if (logged.isPresent()) {
            return logged;
        }
        Path cache = conversation.home().resolve("cache");
        for (Map.Entry<String, Json> last : object(cache.resolve("last_conversations.json"), files)
                .fields()
                .entrySet()) {
            if (last.getValue().asText().equals(Optional.of(conversation.id()))) {
                return Optional.of(last.getKey());
            }
        }
        return object(cache.resolve("conversation_metadata.json"), files).object("conversations")
                .object(conversation.id())
                .object("summary")
                .texts("WorkspaceURIs")
                .stream()
                .findFirst()
                .flatMap(AntigravityGlance::path);
    }

    private Optional<String> fromHistory(SourceTree files) throws IOException {
        Optional<String> folder = Optional.empty();
        byte[] history = files.small(conversation.home().resolve("history.jsonl"), LARGEST_NOTES)
                .orElse(new byte[0]);
        for (String line : new String(history, StandardCharsets.UTF_8).lines().toList()) {
            if (line.contains(conversation.id())) {
                JsonObject prompt = parsed(line.getBytes(StandardCharsets.UTF_8));
                if (prompt.text("conversationId").equals(conversation.id())) {
                    folder = prompt.optionalText("workspace");
                }
            }
        }
        return folder;
    }

    private static JsonObject object(Path file, SourceTree files) throws IOException {
        return parsed(files.small(file, LARGEST_NOTES).orElse(new byte[0]));
    }

    private static JsonObject parsed(byte[] document) {
        try {
            return JsonReader.read(document).asObject();
        } catch (JsonException noNotes) {
            return JsonObject.EMPTY;
        }
    }

    private static Optional<String> path(String uri) {
        try {
            return Optional.ofNullable(URI.create(uri).getPath());
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }
}
