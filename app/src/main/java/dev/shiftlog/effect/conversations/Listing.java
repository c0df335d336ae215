package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.News;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists conversations in three passes, so that something is there at once: what was known at the last
 * look, what a look at the files finds now, and what only a whole reading tells, the newest first.
 */
final class Listing {
    private static final int STEP = 10;
    private static final int LONG_STEP = 250;
    private static final int FIRST_SCREENS = 60;
    private static final int SCREENFUL = 100;

    /** So many are counted between two writings of the cache, which is written as a whole. */
    private static final int KEPT_AT_ONCE = 2_000;

    private final Machine machine;
    private final boolean everywhere;
    private final Set<String> toldBefore;
    private final Catalog catalog;
    private final ProjectPlaces places;
    private Optional<List<ConversationLine>> first = Optional.empty();

    /** What could not be read is told once, or it would cover what every action has to say. */
    Listing(Machine machine, boolean everywhere, Set<String> toldBefore) {
        this.machine = machine;
        this.everywhere = everywhere;
        this.toldBefore = toldBefore;
        this.catalog = machine.catalog();
        this.places = new ProjectPlaces(machine.folder());
    }

    /** What was known at the last look, so much that it fills a screen: made ahead, or now. */
    synchronized List<ConversationLine> first() throws IOException {
        if (first.isEmpty()) {
            List<Entry> known = wanted(
                    catalog.newest(folder -> everywhere || places.of(folder).isProject(), SCREENFUL));
            first = Optional.of(withKept(Lines.ofKnown(machine, catalog, places).of(known)));
        }
        return first.get();
    }

    void run(Consumer<News> post) throws IOException {
        List<ConversationLine> known = first();
        List<ConversationLine> begin = known.isEmpty()
                ? withKept(Lines.ofKnown(machine, catalog, places).of(wanted(catalog.glimpse(FIRST_SCREENS))))
                : known;
        if (!begin.isEmpty()) {
            post.accept(new News.Found(everywhere, begin));
        }
        for (Agent agent : Agents.all()) {
            machine.kept().putBack(agent, file -> machine.isOnlyRead(agent.id(), file));
        }
        dev.shiftlog.catalog.Listing near = catalog.lookNear(machine.folder());
        if (catalog.hasFurther()) {
            Lines lines = Lines.ofLooked(machine, catalog, places, near.entries());
            post.accept(new News.Found(everywhere, withKept(lines.of(wanted(near.entries())))));
        }
        dev.shiftlog.catalog.Listing looked = catalog.lookFurther(near, machine.folder());
        List<Entry> entries = wanted(looked.entries());
        Lines lines = Lines.ofLooked(machine, catalog, places, looked.entries());
        List<ConversationLine> all = withKept(lines.of(entries));
        post.accept(new News.Found(everywhere, all));
        List<String> problems = looked.problems().stream().filter(toldBefore::add).toList();
        if (!problems.isEmpty()) {
            post.accept(new News.Failed(String.join("; ", problems)));
        }
        count(entries, lines, all, post);
    }

    /** Reads whole what was not read yet: what is in sight first, in small steps, then all that is left. */
    private void count(List<Entry> entries, Lines lines, List<ConversationLine> told, Consumer<News> post)
            throws IOException {
        List<ConversationLine> all = new ArrayList<>(told);
        List<Entry> unkept = new ArrayList<>();
        List<Integer> order = nearFirst(told, entries.size());
        int step;
        for (int from = 0; from < entries.size(); from += step) {
            step = from < FIRST_SCREENS ? STEP : LONG_STEP;
            List<Integer> part = order.subList(from, Math.min(entries.size(), from + step));
            if (part.stream().anyMatch(at -> entries.get(at).counts().isEmpty())) {
                for (int at : part) {
                    Entry counted = catalog.counted(List.of(entries.get(at))).getFirst();
                    all.set(at, lines.of(counted));
                    unkept.add(counted);
                }
                post.accept(new News.Found(everywhere, all));
            }
            if (unkept.size() >= KEPT_AT_ONCE || from < FIRST_SCREENS && from + step >= FIRST_SCREENS) {
                catalog.keep(unkept);
                unkept.clear();
            }
        }
        catalog.keep(unkept);
    }

    /** The disk of a further home may be slow: nobody's own conversations wait for it. */
    private static List<Integer> nearFirst(List<ConversationLine> lines, int size) {
        List<Integer> order = new ArrayList<>(size);
        for (boolean far : List.of(false, true)) {
            for (int at = 0; at < size; at++) {
                if (lines.get(at).key().isOnlyRead() == far) {
                    order.add(at);
                }
            }
        }
        return order;
    }

    private List<Entry> wanted(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.isSubAgent() && (everywhere || places.of(entry).isProject()))
                .toList();
    }

    /** The lines, and behind them what only the archive holds any more. */
    private List<ConversationLine> withKept(List<ConversationLine> listed) throws IOException {
        List<ConversationLine> all = new ArrayList<>(listed);
        List<Kept> kept = machine.keepsakes().all();
        if (kept.isEmpty()) {
            return all;
        }
        Set<ConversationKey> keys = new HashSet<>();
        listed.forEach(line -> keys.add(line.key()));
        for (Kept one : kept) {
            boolean isWanted = everywhere || places.of(one.header().folder()).isProject();
            if (isWanted && !keys.contains(new ConversationKey(one.agent(), one.id()))) {
                all.add(Lines.of(one, places));
            }
        }
        return all;
    }
}
