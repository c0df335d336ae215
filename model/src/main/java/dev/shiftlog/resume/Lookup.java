package dev.shiftlog.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the conversation that a person means, over the agents given: in one's own home, or in a further one. */
public record Lookup(List<Agent> agents, Environment environment, SourceTree files,
        Optional<FurtherHomes.Home> home) {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    public Lookup {
        agents = List.copyOf(agents);
    }

    public Lookup(List<Agent> agents, Environment environment, SourceTree files) {
        this(agents, environment, files, Optional.empty());
    }

    /** The same in the further home. */
    public Lookup in(FurtherHomes.Home further) {
        return new Lookup(environment.elsewhere(further, agents), further.environment(), files,
                Optional.of(further));
    }

    /** As {@link #named}, and where one's own home has none, in the further ones. */
    public List<Found> namedAnywhere(String id) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Look look : Look.values()) {
            if (found.isEmpty()) {
                found.addAll(named(id, look));
            }
            if (found.isEmpty()) {
                found.addAll(inFurther(id, look));
            }
        }
        return found;
    }

    /** Two backups may hold the same conversation. */
    private List<Found> inFurther(String id, Look look) throws IOException {
        List<Found> found = new ArrayList<>();
        for (FurtherHomes.Home further : environment.further().homes()) {
            for (Found there : in(further).named(id, look)) {
                addBest(found, there);
            }
        }
        return found;
    }

    /** How a listing's ids are compared with the one that is looked for. */
    private enum Look {
        /** As the listing tells them. */
        BY_LISTING,
        /** Opening the files of which a listing tells only the name. */
        NAMELESS,
        /** Opening every file: a name can belie what is inside. */
        EVERY
    }

    /** All conversations with this id or whose id begins so. */
    public List<Found> named(String id) throws IOException {
        List<Found> found = List.of();
        for (Look look : Look.values()) {
            found = found.isEmpty() ? named(id, look) : found;
        }
        return found;
    }

    private List<Found> named(String id, Look look) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Agent agent : agents) {
            for (Conversation listed : agent.reader().find(agent.home(environment), files)) {
                if (known(agent, listed, look).startsWith(id)) {
                    addBest(found, found(agent, listed));
                }
            }
        }
        return found;
    }

    private String known(Agent agent, Conversation listed, Look look) throws IOException {
        boolean opens = look == Look.EVERY || look == Look.NAMELESS && !ID.matcher(listed.id()).matches();
        try {
            return opens ? agent.reader().glance(listed, files).header().id() : listed.id();
        } catch (IOException unreadable) {
            return listed.id();
        }
    }

    private static void addBest(List<Found> found, Found other) {
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            if (one.agent().id().equals(other.agent().id())
                    && one.conversation().id().equals(other.conversation().id())) {
                found.set(i, other.glance().outranks(one.glance()) ? other : one);
                return;
            }
        }
        found.add(other);
    }

    /** The conversation in which something was said last, of those that were held in one of the folders. */
    public Optional<Found> latest(List<Path> folders) throws IOException {
        Optional<Found> latest = Optional.empty();
        for (Agent agent : agents) {
            latest = latest(agent, folders, latest);
        }
        return latest;
    }

    private Optional<Found> latest(Agent agent, List<Path> folders, Optional<Found> before)
            throws IOException {
        List<Conversation> all = new ArrayList<>(agent.reader().find(agent.home(environment), files));
        all.sort(Conversation.NEWEST_FIRST);
        Optional<Found> latest = before;
        for (Conversation conversation : all) {
            // A file is never older than what was said in it; one that was copied may be much newer.
            if (!isLater(conversation.modified(), latest)) {
                return latest;
            }
            Glance glance = glance(agent, conversation);
            if (glance.parent().isEmpty() && isLater(glance.lastActive(conversation), latest)
                    && isHeldIn(glance, folders)) {
                latest = Optional.of(found(agent, conversation));
            }
        }
        return latest;
    }

    private static boolean isLater(Instant time, Optional<Found> than) {
        return than.isEmpty() || time.isAfter(than.get().lastActive());
    }

    /** The conversation that this very file holds, also outside the agent's home. */
    public Optional<Found> at(Agent agent, Path file) throws IOException {
        Optional<Conversation> conversation = agent.reader().at(file, agent.home(environment), files);
        return conversation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(agent, conversation.get(), glance(agent, conversation.get()), home));
    }

    private Found found(Agent agent, Conversation listed) throws IOException {
        Conversation conversation = agent.reader().at(listed.file(), listed.home(), files).orElse(listed);
        Conversation whole = conversation.archived() == listed.archived() ? conversation : listed;
        return new Found(agent, whole, glance(agent, whole), home);
    }

    private Glance glance(Agent agent, Conversation conversation) throws IOException {
        Glance glance = agent.reader().glance(conversation, files);
        return home.map(further -> glance.with(further.here(glance.header()))).orElse(glance);
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
