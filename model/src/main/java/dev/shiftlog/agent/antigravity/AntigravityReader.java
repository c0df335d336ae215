package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.source.SourceTree.Entry;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads the logs below {@code brain/<id>}; the whole one is preferred to the cut one. */
final class AntigravityReader implements ConversationReader {
    static final String WHOLE = "transcript_full.jsonl";
    static final String CUT = "transcript.jsonl";
    private static final String LOGS = ".system_generated/logs";

    @Override
    public List<Conversation> find(Path home, SourceTree files) throws IOException {
        List<Conversation> found = new ArrayList<>();
        for (Entry brain : files.list(home.resolve("brain"))) {
            Path logs = brain.path().resolve(LOGS);
            files.entry(logs.resolve(WHOLE))
                    .or(() -> files.entry(logs.resolve(CUT)))
                    .map(entry -> conversation(brain.name(), entry, home))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    @Override
    public Optional<Conversation> at(Path file, Path home, SourceTree files) {
        Path path = file.toAbsolutePath();
        boolean log = path.endsWith(WHOLE) || path.endsWith(CUT);
        if (!log || path.getNameCount() < LOGS.split("/").length + 2) {
            return Optional.empty();
        }
        Path brain = path.getParent().getParent().getParent();
        return files.entry(path)
                .map(entry -> conversation(brain.getFileName().toString(), entry, home));
    }

    private static Conversation conversation(String id, Entry entry, Path home) {
        return new Conversation(AntigravityAgent.ID, id, home, entry.path(), entry.size(),
                entry.modified(), false, List.of());
    }

    /** The log is what we read, the database is what agy resumes, and a missing folder wedges it. */
    @Override
    public List<Path> parts(Conversation conversation, SourceTree files) throws IOException {
        List<Path> parts = new ArrayList<>(
                List.of(conversation.home().resolve("brain").resolve(conversation.id())));
        for (Entry entry : files.list(conversation.home().resolve("conversations"))) {
            if (entry.name().startsWith(conversation.id() + ".")) {
                parts.add(entry.path());
            }
        }
        return parts;
    }

    @Override
    public Glance glance(Conversation conversation, SourceTree files) throws IOException {
        return new AntigravityGlance(conversation).read(files);
    }

    @Override
    public Transcript open(Conversation conversation, SourceTree files) throws IOException {
        return new AntigravityTranscript(conversation, files,
                glance(conversation, files).header());
    }

    @Override
    public List<Finding> check(Conversation conversation, SourceTree files) throws IOException {
        return AntigravityHealth.findings(conversation, files);
    }
}
