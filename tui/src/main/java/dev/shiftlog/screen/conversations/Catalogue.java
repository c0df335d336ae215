package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.News;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conversations that were found, and which of them are shown: those that the filter's words fit,
 * or, after a search, those with a hit. What is shown is worked out once, not with every frame.
 */
final class Catalogue {
    static final Catalogue UNREAD = new Catalogue(List.of(),
            new Choice(false, false, "", Order.NEWEST, Optional.empty()));

    private final List<ConversationLine> all;
    private final Choice choice;
    private final List<ConversationLine> shown;
    private final Map<ConversationKey, String> hitLines;

    /** What of it all is wanted. */
    private record Choice(boolean isRead, boolean isEverywhere, String filter, Order order,
            Optional<News.Hits> hits) {}

    private Catalogue(List<ConversationLine> all, Choice choice) {
        this.all = List.copyOf(all);
        this.choice = choice;
        this.hitLines = hitLines(choice.hits());
        this.shown = choose();
    }

    /** The first line with the words searched for, of each conversation that has one. */
    private static Map<ConversationKey, String> hitLines(Optional<News.Hits> hits) {
        Map<ConversationKey, String> lines = new HashMap<>();
        for (News.Hit hit : hits.map(News.Hits::hits).orElse(List.of())) {
            lines.putIfAbsent(hit.key(), hit.line());
        }
        return Map.copyOf(lines);
    }

    private List<ConversationLine> choose() {
        FilterWords wanted = FilterWords.of(choice.filter());
        List<ConversationLine> chosen = new ArrayList<>();
        for (ConversationLine line : all) {
            boolean inScope = choice.isEverywhere() || line.state().place().isProject();
            boolean hit = choice.hits().isEmpty() || hitLines.containsKey(line.key());
            if (inScope && hit && (choice.filter().isEmpty() || wanted.fit(line.words()))) {
                chosen.add(line);
            }
        }
        chosen.sort(choice.order().comparator());
        return List.copyOf(chosen);
    }

    List<ConversationLine> shown() {
        return shown;
    }

    Map<ConversationKey, String> hitLines() {
        return hitLines;
    }

    boolean isRead() {
        return choice.isRead();
    }

    boolean isEverywhere() {
        return choice.isEverywhere();
    }

    boolean isSearched() {
        return choice.hits().isPresent();
    }

    /** The words searched for, or nothing. */
    String searched() {
        return choice.hits().map(News.Hits::words).orElse("");
    }

    String filter() {
        return choice.filter();
    }

    Order order() {
        return choice.order();
    }

    Catalogue found(News.Found news) {
        return new Catalogue(news.lines(),
                new Choice(true, news.everywhere(), choice.filter(), choice.order(), choice.hits()));
    }

    Catalogue everywhere(boolean changed) {
        return new Catalogue(all, new Choice(false, changed, choice.filter(), choice.order(), choice.hits()));
    }

    Catalogue filtered(String words) {
        return new Catalogue(all,
                new Choice(choice.isRead(), choice.isEverywhere(), words, choice.order(), choice.hits()));
    }

    Catalogue sorted(Order changed) {
        return new Catalogue(all,
                new Choice(choice.isRead(), choice.isEverywhere(), choice.filter(), changed, choice.hits()));
    }

    Catalogue searched(Optional<News.Hits> found) {
        return new Catalogue(all,
                new Choice(choice.isRead(), choice.isEverywhere(), choice.filter(), choice.order(), found));
    }
}
