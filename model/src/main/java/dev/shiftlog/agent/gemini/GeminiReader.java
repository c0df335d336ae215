package dev.shiftlog.agent.gemini;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds and reads Gemini's conversations: {@code tmp/<slug>/chats/session-<time>-<8>.jsonl}. */
final class GeminiReader implements ConversationReader {
    @Override
    public List<Conversation> find(Path home, SourceTree files) throws IOException {
        List<Conversation> found = new ArrayList<>();
        for (Entry project : files.list(home.resolve("tmp"))) {
            if (project.folder()) {
                inFolder(project.path().resolve("chats"), home, files, found);
            }
        }
        return List.copyOf(found);
    }

    private static void inFolder(Path chats, Path home, SourceTree files, List<Conversation> found)
            throws IOException {
        List<Entry> entries = files.list(chats);
        for (Entry entry : entries) {
            if (isConversation(entry)) {
                String suffix = suffix(entry.name());
                List<Path> subAgents = new ArrayList<>();
                for (Entry folder : entries) {
                    if (folder.folder() && folder.name().startsWith(suffix)) {
                        files.list(folder.path()).forEach(agent -> subAgents.add(agent.path()));
                    }
                }
                found.add(conversation(stem(entry.name()), entry, home, subAgents));
            }
        }
    }

    @Override
    public Optional<Conversation> at(Path file, Path home, SourceTree files) throws IOException {
        Optional<Entry> entry = files.entry(file)
                .filter(found -> !found.folder() && isText(found.name()));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Conversation nameless = conversation(stem(entry.get().name()), entry.get(), home, List.of());
        String id = glance(nameless, files).header().id();
        List<Path> subAgents = files.list(file.resolveSibling(id))
                .stream()
                .map(Entry::path)
                .toList();
        return Optional.of(conversation(id, entry.get(), home, subAgents));
    }

    private static Conversation conversation(String id, Entry entry, Path home,
            List<Path> subAgents) {
        return new Conversation(GeminiAgent.ID, id, home, entry.path(), entry.size(),
                entry.modified(), false, subAgents);
    }

    private static boolean isConversation(Entry entry) {
        return !entry.folder() && entry.name().startsWith("session-") && isText(entry.name());
    }

    private static boolean isText(String name) {
        return name.endsWith(".jsonl") || name.endsWith(".json");
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The part of the name that stands for the id in all that Gemini writes itself. */
    static String suffix(String name) {
        String stem = stem(name);
        return stem.substring(stem.lastIndexOf('-') + 1);
    }

    @Override
    public boolean recognises(String start) {
        return start.contains("\"projectHash\"");
    }

    @Override
    public Glance glance(Conversation conversation, SourceTree files) throws IOException {
        return new GeminiGlance(conversation).read(files);
    }

    /** Up to 0.24 the folder of the chats was called by the checksum of the working folder's name. */
    @Override
    public Optional<String> folderAmong(Collection<String> folders, Conversation conversation) {
        Optional<String> name = Optional.ofNullable(conversation.file().getParent())
                .map(Path::getParent)
                .map(project -> project.getFileName().toString())
                .filter(text -> text.length() == GeminiFolder.CHECKSUM);
        return name.flatMap(text -> folders.stream()
                .filter(folder -> GeminiFolder.checksum(folder).equals(text))
                .findFirst());
    }

    @Override
    public Transcript open(Conversation conversation, SourceTree files) throws IOException {
        return new GeminiTranscript(conversation, files, glance(conversation, files).header());
    }

    @Override
    public List<Finding> check(Conversation conversation, SourceTree files) throws IOException {
        return new GeminiHealth(conversation, files).findings();
    }
}
