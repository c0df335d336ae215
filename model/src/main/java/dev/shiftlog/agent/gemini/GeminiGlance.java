package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.record.Fields;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What head and tail of a file tell; titles as Gemini's own list chooses them. */
final class GeminiGlance implements Fields.Handler {
    private static final int LARGEST_REGISTRY = 1 << 22;

    private final Conversation conversation;
    private Optional<String> id = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> firstPrompt = Optional.empty();
    private Optional<String> lastPrompt = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> lastActive = Optional.empty();

    GeminiGlance(Conversation conversation) {
        this.conversation = conversation;
    }

    Glance read(SourceTree files) throws IOException {
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            if (conversation.file().getFileName().toString().endsWith(".json")) {
                file.object(new Span(0, Math.min(file.size(), 2L * Glance.WINDOW)), this);
            } else {
                file.edges(Glance.WINDOW, (span, whole) -> line(file, span));
            }
        }
        Optional<String> title = summary.or(() -> firstPrompt.map(GeminiGlance::asListed));
        Header header = new Header(GeminiAgent.ID, id.orElse(conversation.id()), title,
                folder(files), Optional.empty(), started, lastActive, model, Optional.empty());
        return Glance.of(header, firstPrompt, lastPrompt);
    }

    /** Gemini lists a prompt without anything outside ASCII. */
    private static String asListed(String prompt) {
        return prompt.replaceAll("\\s+", " ").replaceAll("[^\\x20-\\x7e]", "").strip();
    }

    private void line(RecordFile file, Span span) throws IOException {
        GeminiMessage message = new GeminiMessage(new Notices());
        file.object(span, (name, value) -> {
            message.field(name, value);
            field(name, value);
        });
        see(message);
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "sessionId" -> id = some(value).or(() -> id);
            case "summary" -> summary = some(value).or(() -> summary);
            case "startTime" -> {
                Optional<Instant> start = value.time();
                started = started.or(() -> start);
            }
            case "lastUpdated" -> lastActive = value.time().or(() -> lastActive);
            case "$set" -> value.each(this);
            case "messages" -> value.elements(element -> {
                GeminiMessage message = new GeminiMessage(new Notices());
                element.each(message);
                see(message);
            });
            default -> {
                // Not shown.
            }
        }
    }

    private void see(GeminiMessage message) {
        model = message.model().or(() -> model);
        if (message.isUser() && message.responses().isEmpty()) {
            Optional<String> said = message.firstText();
            firstPrompt = firstPrompt.or(() -> said);
            lastPrompt = said.or(() -> lastPrompt);
        }
    }

    private static Optional<String> some(Fields value) throws IOException {
        return Optional.of(value.text()).filter(text -> !text.isBlank());
    }

    /** The marker in the project's folder, else the registry. */
    private Optional<String> folder(SourceTree files) throws IOException {
        Path chats = conversation.file().getParent();
        if (chats == null || chats.getParent() == null) {
            return Optional.empty();
        }
        Path project = chats.getParent();
        Optional<byte[]> marker = files.small(project.resolve(".project_root"), 1 << 14);
        if (marker.isPresent()) {
            return Optional.of(new String(marker.get(), StandardCharsets.UTF_8).strip());
        }
        return registered(project.getFileName().toString(), files);
    }

    private Optional<String> registered(String slug, SourceTree files) throws IOException {
        Optional<byte[]> registry = files.small(conversation.home().resolve("projects.json"),
                LARGEST_REGISTRY);
        try {
            return registry.isEmpty()
                    ? Optional.empty()
                    : JsonReader.read(registry.get())
                            .asObject()
                            .object("projects")
                            .fields()
                            .entrySet()
                            .stream()
                            .filter(entry -> entry.getValue()
                                    .asText()
                                    .equals(Optional.of(slug)))
                            .map(Map.Entry::getKey)
                            .findFirst();
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }
}
