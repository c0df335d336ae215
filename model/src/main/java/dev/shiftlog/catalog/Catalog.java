package dev.shiftlog.catalog;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All conversations of the agents, in one's own home and in the further ones. What was read of a file is
 * kept until the file changes; the cache holds nothing that a look at the stores would not tell again.
 */
public final class Catalog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Agent> agents;
    private final SourceTree files;
    private final HomeCatalog own;
    private final FurtherCatalogs further;
    private final List<String> complaints;

    /** A catalogue over the agents' homes, with its cache in that file, and those of further homes beside it. */
    public Catalog(List<Agent> agents, Environment environment, SourceTree files, Path cache) {
        this(agents, environment, files, cache, PATIENCE);
    }

    Catalog(List<Agent> agents, Environment environment, SourceTree files, Path cache, Duration patience) {
        this.agents = List.copyOf(agents);
        this.files = files;
        this.own = new HomeCatalog(agents, environment, files, cache, Optional.empty());
        this.further = new FurtherCatalogs(agents, environment, files, cache, patience);
        this.complaints = environment.further().complaints();
    }

    /** What was known at the last look, without looking. */
    public List<Entry> known() {
        return beside(own.known(), further.known(HomeCatalog::known));
    }

    /** The newest of what was known at the last look, of the folders that are wanted, and no more. */
    public List<Entry> newest(Predicate<Optional<String>> folders, int most) {
        List<Entry> known = own.newest(folders, most);
        if (further.isEmpty()) {
            return known;
        }
        List<Entry> all = beside(known, further.known(catalog -> catalog.newest(folders, most)));
        return all.subList(0, Math.min(most, all.size()));
    }

    /**
     * The newest of what was known of one's own home whose files are still there: a search begins with them,
     * before it looks for all.
     */
    public List<Entry> atHand(Predicate<Optional<String>> folders, int most) {
        return own.newest(folders, most)
                .stream()
                .filter(entry -> files.entry(entry.conversation().file()).isPresent())
                .toList();
    }

    /** The conversations whose files changed last, and no more: for a first picture where nothing is known. */
    public List<Entry> glimpse(int most) throws IOException {
        return own.glimpse(most);
    }

    /**
     * Looks at all stores; only files that are new or changed are opened. Of a folder that is asked about
     * some conversations only show that they were held there when its name is known.
     */
    public Listing look(Path... places) throws IOException {
        return lookFurther(own.look(List.of(places)), places);
    }

    /** Looks at this further home alone, also at what one's own holds too. */
    public Listing lookIn(Home home, Path... places) throws IOException {
        return further.look(List.of(places), home::equals);
    }

    /** Looks at one's own home alone; of the further ones it tells what was known. */
    public Listing lookNear(Path... places) throws IOException {
        Listing near = own.look(List.of(places));
        return further.isEmpty()
                ? near
                : new Listing(beside(near.entries(), further.known(HomeCatalog::known)), near.problems());
    }

    /** Whether there is more to look at than one's own home, which may take longer. */
    public boolean hasFurther() {
        return !further.isEmpty();
    }

    /** What a look found, and in place of what was known of the further homes, what a look at them finds. */
    public Listing lookFurther(Listing near, Path... places) throws IOException {
        List<String> problems = new ArrayList<>(near.problems());
        problems.addAll(complaints);
        further.forgetOthers();
        if (further.isEmpty()) {
            return new Listing(near.entries(), problems);
        }
        Listing far = further.look(List.of(places), _ -> true);
        problems.addAll(far.problems());
        List<Entry> ours = near.entries().stream().filter(entry -> further(entry).isEmpty()).toList();
        return new Listing(beside(ours, far.entries()), problems);
    }

    /** A backup holds much of what is still at hand: only what goes on further there is shown twice. */
    private static List<Entry> beside(List<Entry> ours, List<Entry> theirs) {
        Map<String, Instant> last = new HashMap<>();
        List<Entry> all = new ArrayList<>(ours);
        ours.forEach(entry -> last.put(entry.agent() + " " + entry.id(), entry.lastActive()));
        for (Entry entry : HomeCatalog.sorted(theirs)) {
            Instant before = last.get(entry.agent() + " " + entry.id());
            if (before == null || before.isBefore(entry.lastActive())) {
                last.put(entry.agent() + " " + entry.id(), entry.lastActive());
                all.add(entry);
            }
        }
        all.sort(HomeCatalog.NEWEST_FIRST);
        return List.copyOf(all);
    }

    /** The further home that the entry is in: there it is only read. */
    public Optional<Home> further(Entry entry) {
        return further.holding(entry.conversation());
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
        own.keep(counted);
        further.keep(counted);
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
}
