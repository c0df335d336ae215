package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.News;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The conversations that were found, and which of them are shown: those that the filter's words fit,
 * or, after a search, those with a hit.
 */
record Catalogue(boolean isRead, boolean isEverywhere, List<ConversationLine> all, String filter, Order order,
        Optional<News.Hits> hits) {
    static final Catalogue UNREAD = new Catalogue(false, false, List.of(), "", Order.NEWEST,
            Optional.empty());

    Catalogue {
        all = List.copyOf(all);
    }

    List<ConversationLine> shown() {
        Map<ConversationKey, String> found = hitLines();
        List<ConversationLine> shown = new ArrayList<>();
        for (ConversationLine line : all) {
            boolean inScope = isEverywhere || line.state().isHere();
            if (inScope && fits(line) && (hits.isEmpty() || found.containsKey(line.key()))) {
                shown.add(line);
            }
        }
        shown.sort(order.comparator());
        return shown;
    }

    /** The first line with the words searched for, of each conversation that has one. */
    Map<ConversationKey, String> hitLines() {
        Map<ConversationKey, String> lines = new HashMap<>();
        for (News.Hit hit : hits.map(News.Hits::hits).orElse(List.of())) {
            lines.putIfAbsent(hit.key(), hit.line());
        }
        return lines;
    }

    private boolean fits(ConversationLine line) {
        String words = line.words().toLowerCase(Locale.ROOT);
        for (String wanted : filter.toLowerCase(Locale.ROOT).split(" ")) {
            if (!words.contains(wanted)) {
                return false;
            }
        }
        return true;
    }

    Catalogue found(News.Found news) {
        return new Catalogue(true, news.everywhere(), news.lines(), filter, order, hits);
    }

    Catalogue everywhere(boolean changed) {
        return new Catalogue(false, changed, all, filter, order, hits);
    }

    Catalogue filtered(String words) {
        return new Catalogue(isRead, isEverywhere, all, words, order, hits);
    }

    Catalogue sorted(Order changed) {
        return new Catalogue(isRead, isEverywhere, all, filter, changed, hits);
    }

    Catalogue searched(Optional<News.Hits> found) {
        return new Catalogue(isRead, isEverywhere, all, filter, order, found);
    }
}
