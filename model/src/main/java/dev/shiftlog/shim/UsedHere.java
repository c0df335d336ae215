package dev.shiftlog.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the conversation that a project really used last. Only conversations newer than the stored
 * default are opened, and of those only so many, because the person is waiting.
 */
record UsedHere(Agent agent, Environment environment, SourceTree files, List<Path> folders) {
    private static final int MOST_GLANCES = 40;

    Optional<Conversation> last(Optional<String> stored) throws IOException {
        List<Conversation> all = new ArrayList<>(agent.reader().find(agent.home(environment), files));
        all.removeIf(Conversation::archived);
        all.sort(Comparator.comparing(Conversation::modified).reversed());
        int glances = 0;
        for (Conversation conversation : all) {
            if (stored.isPresent() && conversation.id().equals(stored.get())) {
                return Optional.of(conversation);
            }
            if (glances++ == MOST_GLANCES) {
                return Optional.empty();
            }
            Header header = agent.reader().glance(conversation, files).header();
            if (stored.equals(Optional.of(header.id())) || isHere(header)) {
                // A listing may know a conversation by its file name only; inside stands its id.
                return agent.reader().at(conversation.file(), conversation.home(), files);
            }
        }
        return Optional.empty();
    }

    private boolean isHere(Header header) throws IOException {
        if (header.folder().isEmpty()) {
            return false;
        }
        Path held = Path.of(header.folder().get());
        for (Path here : folders) {
            if (held.equals(here) || Files.isDirectory(held) && Files.isSameFile(held, here)) {
                return true;
            }
        }
        return false;
    }

    Optional<String> folderOf(Conversation conversation) throws IOException {
        return agent.reader().glance(conversation, files).header().folder();
    }
}
