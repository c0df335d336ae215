package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.KeptCopies;
import dev.shiftlog.resume.Lookup;
import dev.shiftlog.resume.Obstacles;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.trash.Trash;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations of this machine as one call sees them: its environment, its folder. */
record Machine(Map<String, String> variables, Path folder) {
    private static final LocalFiles FILES = new LocalFiles();
    private static final LocalProcesses PROCESSES = new LocalProcesses();

    LocalFiles files() {
        return FILES;
    }

    LocalProcesses processes() {
        return PROCESSES;
    }

    UserFolders user() {
        return UserFolders.of(variables);
    }

    Environment environment() {
        return new Environment(variables, user().home());
    }

    KeptCopies kept() {
        return new KeptCopies(user().state().resolve("kept"), FILES);
    }

    Trash trash() {
        return new Trash(user().state().resolve("trash").resolve("conversations"), FILES);
    }

    Agent agent(String id) throws IOException {
        return Agents.named(id).orElseThrow(() -> new IOException("there is no agent " + id));
    }

    Catalog catalog() {
        return new Catalog(Agents.all(), environment(), FILES, user().cache().resolve("conversations"));
    }

    /** The days until the agent deletes the conversation by itself; nothing where it keeps them. */
    Optional<Integer> daysLeft(Agent agent, Entry entry) throws IOException {
        Optional<Instant> end = agent.retention(agent.home(environment()), FILES)
                .flatMap(retention -> retention.end(entry.conversation(), entry.header()));
        return end.map(instant -> (int) Math.max(0, Duration.between(Instant.now(), instant).toDays()));
    }

    /** The conversation as it is on disk now. */
    Found find(ConversationKey key) throws IOException {
        Lookup lookup = new Lookup(List.of(agent(key.agent())), environment(), FILES);
        for (Found found : lookup.named(key.id())) {
            if (found.conversation().id().equals(key.id())) {
                return found;
            }
        }
        throw new FileNotFoundException(key.id() + " is gone from " + key.agent() + "'s files");
    }

    List<Conversation> all(Agent agent) throws IOException {
        return agent.reader().find(agent.home(environment()), FILES);
    }

    Obstacles obstacles() {
        return Obstacles.along(variables.getOrDefault("PATH", ""), FILES, PROCESSES);
    }
}
