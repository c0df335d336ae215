package dev.shiftlog.catalog;

import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Glance;
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
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All conversations of the agents. What was read of a file is kept until the file changes; the cache
 * holds nothing that a look at the stores would not tell again.
 */
public final class Catalog {
    private static final Comparator<Entry> NEWEST_FIRST = (one, other) -> {
        int later = other.lastActive().compareTo(one.lastActive());
        return later != 0 ? later : one.conversation().file().compareTo(other.conversation().file());
    };

    private final List<Agent> agents;
    private final Environment environment;
    private final SourceTree files;
    private final CatalogCache cache;
    private Map<Path, Entry> known = Map.of();
    private Optional<FileTime> stamp = Optional.empty();

    /** A catalogue over the agents' homes, with its cache in that file. */
    public Catalog(List<Agent> agents, Environment environment, SourceTree files, Path cache) {
        this.agents = List.copyOf(agents);
        this.environment = environment;
        this.files = files;
        this.cache = new CatalogCache(cache);
    }

    /** What was known at the last look, without looking. */
    public List<Entry> known() {
        List<Entry> entries = new ArrayList<>(read().values());
        entries.removeIf(entry -> agent(entry.agent()).isEmpty());
        entries.sort(NEWEST_FIRST);
        return List.copyOf(entries);
    }

    /** The newest of what was known at the last look, of the folders that are wanted, and no more. */
    public List<Entry> newest(Predicate<Optional<String>> folders, int most) {
        return cache.newest(folders, most)
                .stream()
                .filter(entry -> agent(entry.agent()).isPresent())
                .toList();
    }

    /** The conversations whose files changed last, and no more: for a first picture where nothing is known. */
    public List<Entry> glimpse(int most) throws IOException {
        List<String> problems = new ArrayList<>();
        List<Found> found = found(problems);
        found.sort(
                (one, other) -> Conversation.NEWEST_FIRST.compare(one.conversation(), other.conversation()));
        List<Found> newest = found.subList(0, Math.min(most, found.size()));
        return sorted(new Settled(agents, List.of()).of(new Glancing(files, Map.of()).all(newest, problems)));
    }

    private static List<Entry> sorted(Collection<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(NEWEST_FIRST);
        return sorted;
    }

    /**
     * Looks at all stores; only files that are new or changed are opened. Of a folder that is asked about
     * some conversations only show that they were held there when its name is known.
     */
    public Listing look(Path... places) throws IOException {
        List<String> problems = new ArrayList<>();
        FutureTask<List<Found>> finding = new FutureTask<>(() -> found(problems));
        Thread.ofPlatform().daemon().name("find").start(finding);
        Map<Path, Entry> known = read();
        List<Found> found = result(finding);
        List<Entry> entries = new Settled(agents, List.of(places))
                .of(new Glancing(files, known).all(found, problems));
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

    private static List<Found> result(FutureTask<List<Found>> finding) throws IOException {
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
                found.add(new Found(agent, conversation, titles));
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

    /** The entries with what only a whole reading tells. */
    public List<Entry> counted(List<Entry> entries) {
        List<Entry> counted = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Agent> agent = agent(entry.agent());
            counted.add(entry.counts().isPresent() || agent.isEmpty() ? entry : counted(agent.get(), entry));
        }
        return counted;
    }

    /** Keeps what was counted for the next look; it writes the whole cache, so not after each. */
    public void keep(List<Entry> counted) throws IOException {
        if (!counted.isEmpty()) {
            Map<Path, Entry> all = new HashMap<>(read());
            counted.forEach(entry -> all.put(entry.conversation().file(), entry));
            cache.write(sorted(all.values()));
        }
    }

    private Entry counted(Agent agent, Entry entry) {
        try {
            return entry.with(Counts.of(agent, entry.conversation(), files));
        } catch (IOException vanished) {
            // It was there a moment ago; the next look will not list it any more.
            return entry;
        }
    }

    public Optional<Agent> agent(String id) {
        return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    /** A conversation of a listing, with the titles that its tool keeps apart. */
    record Found(Agent agent, Conversation conversation, Map<String, String> titles) {
        Entry entry(SourceTree files) throws IOException {
            Glance glance = agent.reader().glance(conversation, files);
            return titled(new Entry(conversation.identified(glance.header().id()),
                    Masked.glance(glance), Optional.empty()));
        }

        /** Names can change while the conversation does not. */
        Entry titled(Entry entry) {
            Optional<String> name = Optional.ofNullable(titles.get(entry.id())).map(Masked::text);
            return name.isEmpty() || name.equals(entry.header().title())
                    ? entry
                    : new Entry(entry.conversation(), entry.glance()
                            .with(
                                    entry.header().titled(name)),
                            entry.counts());
        }
    }
}
