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
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds and reads Claude's conversations: {@code projects/<folder>/<uuid>.jsonl}. */
final class ClaudeReader implements ConversationReader {
    private static final String SHAPE = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh.jsonl";

    /** Thousands of names are looked at before anything is shown, so without a pattern of the library. */
    private static boolean isConversation(String name) {
        if (name.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char wanted = SHAPE.charAt(i);
            if (wanted == 'h' ? !HexFormat.isHexDigit(name.charAt(i)) : name.charAt(i) != wanted) {
                return false;
            }
        }
        return true;
    }

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

    @Override
    public List<Conversation> findIn(List<Path> folders, Path home, SourceTree files) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        folders.forEach(folder -> names.add(ProjectFolder.name(folder.toString())));
        List<Conversation> found = new ArrayList<>();
        for (String name : names) {
            inFolder(home.resolve("projects").resolve(name), home, files, found);
        }
        return found;
    }

    private static void inFolder(Path project, Path home, SourceTree files,
            List<Conversation> found)
            throws IOException {
        List<Entry> entries = files.list(project);
        Set<String> folders = new HashSet<>();
        entries.stream().filter(Entry::folder).forEach(folder -> folders.add(folder.name()));
        for (Entry entry : entries) {
            String name = entry.name();
            if (!entry.folder() && isConversation(name)) {
                String id = id(name);
                // Most have no folder of their own, and looking for one costs as much as the rest.
                found.add(conversation(entry, id, home,
                        folders.contains(id) ? subAgents(entry, id, files) : List.of()));
            }
        }
    }

    @Override
    public Optional<Conversation> at(Path file, Path home, SourceTree files) throws IOException {
        Optional<Entry> entry = files.entry(file).filter(found -> !found.folder());
        if (entry.isEmpty() || !isConversation(entry.get().name())) {
            return Optional.empty();
        }
        String id = id(entry.get().name());
        return Optional.of(conversation(entry.get(), id, home, subAgents(entry.get(), id, files)));
    }

    private static List<Path> subAgents(Entry entry, String id, SourceTree files) throws IOException {
        List<Path> subAgents = new ArrayList<>();
        for (Entry agent : files.list(entry.path().resolveSibling(id).resolve("subagents"))) {
            if (agent.name().endsWith(".jsonl")) {
                subAgents.add(agent.path());
            }
        }
        return subAgents;
    }

    private static Conversation conversation(Entry entry, String id, Path home, List<Path> subAgents) {
        return new Conversation(ClaudeAgent.ID, id, home, entry.path(), entry.size(),
                entry.modified(), false, subAgents);
    }

    private static String id(String name) {
        return name.substring(0, name.length() - ".jsonl".length());
    }

    @Override
    public boolean recognises(String start) {
        return start.contains("\"parentUuid\"");
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
    public Presence presence(Path home, SourceTree files, Processes processes) throws IOException {
        return ClaudePresence.of(home, files, processes);
    }

    @Override
    public List<Path> parts(Conversation conversation, SourceTree files) {
        Path beside = conversation.file().resolveSibling(conversation.id());
        return files.entry(beside).isPresent()
                ? List.of(conversation.file(), beside)
                : List.of(conversation.file());
    }
}
