package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.keepsake.Keepsakes;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.KeptCopies;
import dev.shiftlog.resume.Lookup;
import dev.shiftlog.resume.Obstacles;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.trash.Trash;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
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
        return Environment.of(variables);
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

    /** The conversation as it is on disk now. */
    Found find(ConversationKey key) throws IOException {
        return lookUp(key).orElseThrow(() -> new FileNotFoundException(
                key.id() + " is not in " + key.agent() + "'s files; if it is archived, "
                        + ConversationCommand.ARCHIVE.mention() + " takes it out"));
    }

    Optional<Found> lookUp(ConversationKey key) throws IOException {
        Lookup own = new Lookup(List.of(agent(key.agent())), environment(), FILES);
        Lookup lookup = key.isOnlyRead() ? own.in(home(key)) : own;
        return lookup.named(key.id())
                .stream()
                .filter(found -> found.conversation().id().equals(key.id()))
                .findFirst();
    }

    private Home home(ConversationKey key) throws IOException {
        return environment().further()
                .named(key.home())
                .orElseThrow(() -> new FileNotFoundException(
                        "your config.json names no home '" + key.home() + "' any more"));
    }

    boolean isOnlyRead(String agent, Path file) {
        return Agents.named(agent).filter(one -> environment().isOnlyRead(one, file)).isPresent();
    }

    /** Refuses what would write into a further home; says what can be done instead. */
    void refuseOnlyRead(List<ConversationKey> keys) throws IOException {
        for (ConversationKey key : keys) {
            if (key.isOnlyRead()) {
                throw new IOException("nothing was changed: " + key.id() + " stays as it is, for "
                        + home(key).isOnlyRead() + "; " + ConversationCommand.REPAIR.mention()
                        + " copies it into your own home");
            }
        }
    }

    /** Puts what the archive holds back where its agent finds it, as used just now. */
    void takeOut(Kept kept) throws IOException {
        Agent agent = agent(kept.agent());
        for (Path file : keepsakes().putBack(kept, agent.home(environment()))) {
            Optional<Conversation> conversation = agent.reader().at(file, agent.home(environment()), FILES);
            if (conversation.isPresent() && conversation.get().id().equals(kept.id())) {
                agent.guard().renew(conversation.get(), Instant.now());
            }
        }
    }

    Keepsakes keepsakes() {
        return new Keepsakes(user().data().resolve("conversations"), FILES);
    }

    List<Conversation> all(Agent agent) throws IOException {
        return agent.reader().find(agent.home(environment()), FILES);
    }

    Obstacles obstacles() {
        return Obstacles.along(variables.getOrDefault("PATH", ""), user().data().resolve("shims"), FILES,
                PROCESSES);
    }
}
