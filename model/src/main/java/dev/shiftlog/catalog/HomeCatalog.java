package dev.shiftlog.catalog;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The conversations of the agents in one home, with a cache of its own. */
final class HomeCatalog {
    static final Comparator<Entry> NEWEST_FIRST = (one, other) -> {
        int later = other.lastActive().compareTo(one.lastActive());
        return later != 0 ? later : one.conversation().file().compareTo(other.conversation().file());
    };

    private final List<Agent> agents;
    private final Environment environment;
    private final SourceTree files;
    private final CatalogCache cache;
    private final Optional<Home> further;
    private Map<Path, Entry> known = Map.of();
    private Optional<FileTime> stamp = Optional.empty();

    HomeCatalog(List<Agent> agents, Environment environment, SourceTree files, Path cache,
            Optional<Home> further) {
        this.agents = List.copyOf(agents);
        this.environment = requireNonNull(environment);
        this.files = files;
        this.cache = new CatalogCache(cache);
        this.further = further;
    }

    Optional<Home> further() {
        return further;
    }

    boolean holds(Conversation conversation) {
        return agent(conversation.agent())
                .filter(agent -> agent.home(environment).equals(conversation.home()))
                .isPresent();
    }

    /** What was known at the last look, without looking. */
    List<Entry> known() {
        List<Entry> entries = new ArrayList<>(read().values());
        entries.removeIf(entry -> agent(entry.agent()).isEmpty());
        return sorted(entries);
    }

    List<Entry> newest(Predicate<Optional<String>> folders, int most) {
        return cache.newest(folders, most)
                .stream()
                .filter(entry -> agent(entry.agent()).isPresent())
                .toList();
    }

    List<Entry> glimpse(int most) throws IOException {
        List<String> problems = new ArrayList<>();
        List<Found> found = found(problems);
        found.sort(
                (one, other) -> Conversation.NEWEST_FIRST.compare(one.conversation(), other.conversation()));
        List<Found> newest = found.subList(0, Math.min(most, found.size()));
        return sorted(settled(List.of()).of(new Glancing(files, Map.of()).all(newest, problems)));
    }

    private Settled settled(List<Path> places) {
        UnaryOperator<String> there = further.<UnaryOperator<String>>map(home -> home::there)
                .orElse(UnaryOperator.identity());
        UnaryOperator<String> here = further.<UnaryOperator<String>>map(home -> home::here)
                .orElse(UnaryOperator.identity());
        return new Settled(agents, places, there, here);
    }

    static List<Entry> sorted(Collection<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(NEWEST_FIRST);
        return sorted;
    }

    Listing look(List<Path> places) throws IOException {
        if (further.isPresent() && files.entry(further.get().path()).isEmpty()) {
            // A backup that is not mounted, a container that is gone: none of it can be read.
            cache.forget();
            return new Listing(List.of(), List.of());
        }
        List<String> problems = new ArrayList<>();
        FutureTask<List<Found>> finding = new FutureTask<>(() -> found(problems));
        Thread.ofPlatform().daemon().name("find").start(finding);
        Map<Path, Entry> known = read();
        List<Found> found = result(finding);
        List<Entry> entries = settled(places).of(new Glancing(files, known).all(found, problems));
        List<Entry> sorted = sorted(entries);
        remember(known, sorted);
        return new Listing(sorted, problems);
    }

    private List<Found> found(List<String> problems) {
        List<Found> found = new ArrayList<>();
        for (Agent agent : agents) {
            find(agent, found, problems);
        }
        return found;
    }

    static <T> T result(Future<T> finding) throws IOException {
        try {
            return finding.get();
        } catch (ExecutionException failed) {
            throw new IOException("the conversations could not be listed: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("listing the conversations was stopped", stopped);
        }
    }

    /** The cache, read again only when it was written since. */
    private Map<Path, Entry> read() {
        Optional<FileTime> now = cache.stamp();
        if (now.isEmpty() || !now.equals(stamp)) {
            known = cache.read();
            stamp = now;
        }
        return known;
    }

    private void find(Agent agent, List<Found> found, List<String> problems) {
        Path home = agent.home(environment);
        try {
            Map<String, String> titles = agent.reader().titles(home, files);
            for (Conversation conversation : agent.reader().find(home, files)) {
                found.add(new Found(agent, conversation, titles, further));
            }
        } catch (IOException unreadable) {
            problems.add(agent.displayName() + ": " + home + " cannot be read: "
                    + unreadable.getMessage());
        }
    }

    /** The other agents' entries stay: a look at one agent must not forget the rest. */
    private void remember(Map<Path, Entry> known, List<Entry> entries) throws IOException {
        List<Entry> all = new ArrayList<>(entries);
        Set<String> ours = agents.stream().map(Agent::id).collect(Collectors.toSet());
        for (Entry entry : known.values()) {
            if (!ours.contains(entry.agent())) {
                all.add(entry);
            }
        }
        if (all.size() != known.size()
                || !all.stream().allMatch(entry -> entry.equals(known.get(entry.conversation().file())))) {
            cache.write(sorted(all));
        }
    }

    /** Keeps what was counted of this home's for the next look. */
    void keep(List<Entry> counted) throws IOException {
        List<Entry> own = counted.stream().filter(entry -> holds(entry.conversation())).toList();
        if (!own.isEmpty()) {
            Map<Path, Entry> all = new HashMap<>(read());
            own.forEach(entry -> all.put(entry.conversation().file(), entry));
            cache.write(sorted(all.values()));
        }
    }

    private Optional<Agent> agent(String id) {
        return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
    }
}
