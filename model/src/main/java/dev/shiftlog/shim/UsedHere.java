package dev.shiftlog.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.resume.Lookup;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the conversation that a project really used last. Only conversations newer than the stored
 * default are opened, and of those only so many, because the person is waiting.
 */
record UsedHere(Agent agent, Environment environment, SourceTree files, List<Path> folders,
        Predicate<Conversation> isUnused) {
    private static final int MOST_GLANCES = 40;

    /** What was used last, and since then; a stored default may lie where this project's others do not: only then all are looked through. */
    Optional<Conversation> last(Optional<String> stored, Instant since) throws IOException {
        List<Conversation> near = agent.reader().findIn(folders, agent.home(environment), files);
        boolean isNear = stored.isEmpty() || near.stream().anyMatch(one -> one.id().equals(stored.get()));
        List<Conversation> all = new ArrayList<>(
                isNear ? near : agent.reader().find(agent.home(environment), files));
        all.removeIf(one -> one.archived() || !one.modified().isAfter(since));
        return last(stored, all);
    }

    private Optional<Conversation> last(Optional<String> stored, List<Conversation> all)
            throws IOException {
        all.sort(Conversation.NEWEST_FIRST);
        int glances = 0;
        for (Conversation conversation : all) {
            if (stored.isPresent() && conversation.id().equals(stored.get())) {
                return Optional.of(conversation);
            }
            if (glances++ == MOST_GLANCES) {
                return all.stream().filter(one -> stored.equals(Optional.of(one.id()))).findFirst();
            }
            Glance glance = agent.reader().glance(conversation, files);
            if (stored.equals(Optional.of(glance.header().id())) || isUsedHere(conversation, glance)) {
                // A listing may know a conversation by its file name only; inside stands its id.
                return agent.reader().at(conversation.file(), conversation.home(), files);
            }
        }
        return Optional.empty();
    }

    /** Not a script's or a sub-agent's, and no conversion that was written and never opened. */
    private boolean isUsedHere(Conversation conversation, Glance glance) throws IOException {
        return glance.parent().isEmpty() && !glance.headless() && Lookup.isHeldIn(glance, folders)
                && !isUnused.test(conversation.identified(glance.header().id()));
    }

    Optional<String> folderOf(Conversation conversation) throws IOException {
        return agent.reader().glance(conversation, files).header().folder();
    }
}
