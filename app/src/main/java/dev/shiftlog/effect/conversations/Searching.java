package dev.shiftlog.effect.conversations;

import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.catalog.Search;
import dev.shiftlog.catalog.Search.Hit;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds words in the texts of conversations; the first hit of each is shown, and the very first at once. */
record Searching(Machine machine, Consumer<News> post) {
    private static final int HITS_A_CONVERSATION = 1;
    /** So much before the words that the words themselves are in sight. */
    private static final int BEFORE = 16;
    private static final int AT_ONCE = 100;
    private static final long BETWEEN_NEWS = 250_000_000;

    void run(String words, boolean everywhere) throws IOException {
        ProjectPlaces places = new ProjectPlaces(machine.folder());
        Catalog catalog = machine.catalog();
        Telling telling = new Telling(words, catalog);
        Search search = new Search(machine.files(), words, HITS_A_CONVERSATION);
        search.run(catalog.atHand(folder -> everywhere || places.of(folder).isProject(), AT_ONCE),
                () -> all(catalog, places, everywhere), telling::hit);
        post.accept(new News.Hits(words, telling.hits, true));
    }

    /** One's own first: the disk of a further home may be slow. */
    private List<Entry> all(Catalog catalog, ProjectPlaces places, boolean everywhere) throws IOException {
        return catalog.lookNear(machine.folder())
                .entries()
                .stream()
                .filter(entry -> everywhere || places.of(entry).isProject())
                .sorted((one, other) -> Boolean.compare(catalog.further(one).isPresent(),
                        catalog.further(other).isPresent()))
                .toList();
    }

    /** Tells the first hit when it is found, and more of them now and then. */
    private final class Telling {
        private final String words;
        private final Catalog catalog;
        private final List<News.Hit> hits = new ArrayList<>();
        private long last;

        Telling(String words, Catalog catalog) {
            this.words = words;
            this.catalog = catalog;
        }

        void hit(Hit hit) {
            String before = hit.before();
            String near = before.length() > BEFORE
                    ? "…" + before.substring(before.length() - BEFORE)
                    : before;
            String line = (near + hit.match() + hit.after()).replace('\n', ' ');
            hits.add(new News.Hit(listed(hit.entry()), line));
            tell();
        }

        /** A run of a sub-agent is listed with the conversation that started it. */
        private ConversationKey listed(Entry entry) {
            ConversationKey key = Lines.key(catalog, entry);
            return entry.glance()
                    .parent()
                    .map(parent -> new ConversationKey(key.agent(), parent, key.home()))
                    .orElse(key);
        }

        private void tell() {
            long now = System.nanoTime();
            if (hits.size() == 1 || now - last > BETWEEN_NEWS) {
                last = now;
                post.accept(new News.Hits(words, hits, false));
            }
        }
    }
}
