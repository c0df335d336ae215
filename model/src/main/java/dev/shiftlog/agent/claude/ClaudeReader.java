package dev.shiftlog.agent.claude;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds and reads Claude's conversations: {@code projects/<folder>/<uuid>.jsonl}. */
final class ClaudeReader implements ConversationReader {
    private static final Pattern NAME = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\.jsonl");

    @Override
    public List<Conversation> find(Path home, SourceTree files) throws IOException {
        List<Conversation> found = new ArrayList<>();
        for (Entry project : files.list(home.resolve("projects"))) {
            if (project.folder()) {
                inFolder(project.path(), home, files, found);
            }
        }
        return List.copyOf(found);
    }

    private static void inFolder(Path project, Path home, SourceTree files,
            List<Conversation> found)
            throws IOException {
        List<Entry> entries = files.list(project);
        Set<String> folders = new HashSet<>();
        entries.stream().filter(Entry::folder).forEach(folder -> folders.add(folder.name()));
        for (Entry entry : entries) {
            if (!entry.folder() && NAME.matcher(entry.name()).matches()) {
                // Most have no folder of their own, and looking for one costs as much as the rest.
                found.add(folders.contains(id(entry))
                        ? conversation(entry, home, files)
                        : conversation(entry, home, List.of()));
            }
        }
    }

    @Override
    public Optional<Conversation> at(Path file, Path home, SourceTree files) throws IOException {
        Optional<Entry> entry = files.entry(file).filter(found -> !found.folder());
        if (entry.isEmpty() || !NAME.matcher(entry.get().name()).matches()) {
            return Optional.empty();
        }
        return Optional.of(conversation(entry.get(), home, files));
    }

    private static Conversation conversation(Entry entry, Path home, SourceTree files)
            throws IOException {
        List<Path> subAgents = new ArrayList<>();
        for (Entry agent : files.list(entry.path().resolveSibling(id(entry)).resolve("subagents"))) {
            if (agent.name().endsWith(".jsonl")) {
                subAgents.add(agent.path());
            }
        }
        return conversation(entry, home, subAgents);
    }

    private static Conversation conversation(Entry entry, Path home, List<Path> subAgents) {
        return new Conversation(ClaudeAgent.ID, id(entry), home, entry.path(), entry.size(),
                entry.modified(), false, subAgents);
    }

    private static String id(Entry entry) {
        return entry.name().substring(0, entry.name().length() - ".jsonl".length());
    }

    @Override
    public Glance glance(Conversation conversation, SourceTree files) throws IOException {
        return new ClaudeGlance(conversation).read(files);
    }

    @Override
    public Transcript open(Conversation conversation, SourceTree files) throws IOException {
        return new ClaudeTranscript(conversation, files, glance(conversation, files).header());
    }

    @Override
    public List<Finding> check(Conversation conversation, SourceTree files) throws IOException {
        return new ClaudeHealth(conversation, files).findings();
    }

    @Override
    public Optional<String> openIn(Conversation conversation, SourceTree files, Processes processes)
            throws IOException {
        return new ClaudePresence().holder(conversation, files, processes);
    }

    @Override
    public List<Path> parts(Conversation conversation, SourceTree files) {
        Path beside = conversation.file().resolveSibling(conversation.id());
        return files.entry(beside).isPresent()
                ? List.of(conversation.file(), beside)
                : List.of(conversation.file());
    }
}
