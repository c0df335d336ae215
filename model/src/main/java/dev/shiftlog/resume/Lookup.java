package dev.shiftlog.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the conversation that a person means, over the agents given. */
public record Lookup(List<Agent> agents, Environment environment, SourceTree files) {
    public Lookup {
        agents = List.copyOf(agents);
    }

    /** All conversations with this id or whose id begins so. */
    public List<Found> named(String id) throws IOException {
        List<Found> listed = new ArrayList<>();
        List<Found> unlisted = new ArrayList<>();
        for (Agent agent : agents) {
            for (Conversation conversation : agent.reader().find(agent.home(environment), files)) {
                if (conversation.id().startsWith(id)) {
                    listed.add(found(agent, conversation));
                }
            }
        }
        // Some tools' listings know a file name only: then every file has to be opened.
        for (Agent agent : listed.isEmpty() ? agents : List.<Agent>of()) {
            for (Conversation conversation : agent.reader().find(agent.home(environment), files)) {
                if (agent.reader().glance(conversation, files).header().id().startsWith(id)) {
                    unlisted.add(found(agent, conversation));
                }
            }
        }
        return listed.isEmpty() ? unlisted : listed;
    }

    /** The conversation that was used last in one of the folders. */
    public Optional<Found> latest(List<Path> folders) throws IOException {
        List<Found> candidates = new ArrayList<>();
        for (Agent agent : agents) {
            List<Conversation> all = new ArrayList<>(agent.reader().find(agent.home(environment), files));
            all.sort(Comparator.comparing(Conversation::modified).reversed());
            for (Conversation conversation : all) {
                if (isHeldIn(agent.reader().glance(conversation, files), folders)) {
                    candidates.add(found(agent, conversation));
                    break;
                }
            }
        }
        return candidates.stream().max(Comparator.comparing(found -> found.conversation().modified()));
    }

    private Found found(Agent agent, Conversation listed) throws IOException {
        Conversation conversation = agent.reader().at(listed.file(), listed.home(), files).orElse(listed);
        Conversation whole = conversation.archived() == listed.archived() ? conversation : listed;
        return new Found(agent, whole, agent.reader().glance(whole, files));
    }

    /** Whether the conversation was held in one of the folders, also under another name of it. */
    public static boolean isHeldIn(Glance glance, List<Path> folders) throws IOException {
        Optional<Path> held = glance.header().folder().map(Path::of);
        for (Path folder : held.isEmpty() ? List.<Path>of() : folders) {
            if (held.get().equals(folder)
                    || Files.isDirectory(held.get()) && Files.isSameFile(held.get(), folder)) {
                return true;
            }
        }
        return false;
    }
}
