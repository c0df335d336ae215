package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and reads Codex's rollouts. */
final class CodexReader implements ConversationReader {
    @Override
    public List<Conversation> find(Path home, SourceTree files) throws IOException {
        return new RolloutStore(home, files).all();
    }

    @Override
    public Optional<Conversation> at(Path file, Path home, SourceTree files) {
        return new RolloutStore(home, files).at(file);
    }

    @Override
    public Map<String, String> titles(Path home, SourceTree files) throws IOException {
        return new RolloutStore(home, files).names();
    }

    @Override
    public boolean recognises(String start) {
        return start.contains("\"type\":\"session_meta\"");
    }

    @Override
    public Glance glance(Conversation conversation, SourceTree files) throws IOException {
        return new CodexGlance(conversation).read(files);
    }

    @Override
    public Transcript open(Conversation conversation, SourceTree files) throws IOException {
        Header header = glance(conversation, files).header();
        Optional<String> name = Optional
                .ofNullable(titles(conversation.home(), files).get(header.id()));
        return new CodexTranscript(conversation, files, header.titled(name));
    }

    @Override
    public List<Finding> check(Conversation conversation, SourceTree files) throws IOException {
        return new CodexHealth(conversation, files).findings();
    }

    @Override
    public Presence presence(Path home, SourceTree files, Processes processes) throws IOException {
        return CodexPresence.of(home, files, processes);
    }

    /** A fork holds only its own records and points into the file of its parent. */
    @Override
    public Optional<String> neededBy(Conversation conversation, SourceTree files) throws IOException {
        String pointer = "\"thread_id\":\"" + conversation.id() + "\"";
        for (Conversation other : find(conversation.home(), files)) {
            try (Source source = files.open(other.file())) {
                ByteBuffer head = ByteBuffer.allocate((int) Math.min(Glance.WINDOW, source.size()));
                source.read(0, head);
                String text = StandardCharsets.UTF_8.decode(head.flip()).toString().replace(" ", "");
                if (!other.id().equals(conversation.id()) && text.contains("\"history_base\":{")
                        && text.contains(pointer)) {
                    return Optional.of(other.id());
                }
            }
        }
        return Optional.empty();
    }
}
