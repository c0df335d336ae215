package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.source.SourceTree.Entry;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads Copilot's sessions: {@code session-state/<id>/events.jsonl}. */
final class CopilotReader implements ConversationReader {
    static final String EVENTS = "events.jsonl";

    @Override
    public List<Conversation> find(Path home, SourceTree files) throws IOException {
        List<Conversation> found = new ArrayList<>();
        for (Entry session : files.list(home.resolve("session-state"))) {
            if (session.folder()) {
                files.entry(session.path().resolve(EVENTS))
                        .filter(entry -> !entry.folder())
                        .map(entry -> conversation(session.name(), entry, home, files))
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Optional<Conversation> at(Path file, Path home, SourceTree files) {
        Path path = files.entry(file).filter(Entry::folder).isPresent()
                ? file.resolve(EVENTS)
                : file;
        Path folder = path.toAbsolutePath().getParent();
        return files.entry(path)
                .filter(entry -> !entry.folder() && entry.name().equals(EVENTS))
                .map(entry -> conversation(folder.getFileName().toString(), entry, home,
                        files));
    }

    /** A rename changes the workspace only, so the later of the two times counts. */
    private static Conversation conversation(String id, Entry events, Path home,
            SourceTree files) {
        Instant modified = files.entry(events.path().resolveSibling("workspace.yaml"))
                .map(Entry::modified)
                .filter(events.modified()::isBefore)
                .orElse(events.modified());
        return new Conversation(CopilotAgent.ID, id, home, events.path(), events.size(), modified,
                false, List.of());
    }

    @Override
    public boolean recognises(String start) {
        return start.contains("\"type\":\"session.start\"");
    }

    @Override
    public Glance glance(Conversation conversation, SourceTree files) throws IOException {
        return new CopilotGlance(conversation).read(files);
    }

    @Override
    public Transcript open(Conversation conversation, SourceTree files) throws IOException {
        return new CopilotTranscript(conversation, files, glance(conversation, files).header());
    }

    @Override
    public List<Finding> check(Conversation conversation, SourceTree files) throws IOException {
        return new CopilotHealth(conversation, files).findings();
    }

    @Override
    public List<Path> parts(Conversation conversation, SourceTree files) {
        return List.of(conversation.file().getParent());
    }

    @Override
    public Presence presence(Path home, SourceTree files, Processes processes) {
        return new CopilotPresence(files, processes);
    }
}
