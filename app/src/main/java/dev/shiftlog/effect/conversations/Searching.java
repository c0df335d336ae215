package dev.shiftlog.effect.conversations;

import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.Search.Hit;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.catalog.Search;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds words in the texts of conversations; the first hit of each is shown. */
record Searching(Machine machine) {
    private static final int HITS_A_CONVERSATION = 1;

    News.Hits hits(String words, boolean everywhere) throws IOException {
        ProjectPlaces places = new ProjectPlaces(machine.folder());
        List<Entry> entries = machine.catalog()
                .look()
                .entries()
                .stream()
                .filter(entry -> everywhere || places.of(entry).isProject())
                .toList();
        List<News.Hit> hits = Collections.synchronizedList(new ArrayList<>());
        new Search(machine.files(), words, HITS_A_CONVERSATION).run(entries, hit -> hits.add(news(hit)));
        return new News.Hits(words, hits);
    }

    private static News.Hit news(Hit hit) {
        String line = (hit.before() + hit.match() + hit.after()).replace('\n', ' ');
        return new News.Hit(new ConversationKey(hit.entry().agent(), hit.entry().id()), line);
    }
}
