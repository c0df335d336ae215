package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationLine;
import java.util.Comparator;

/** By what the list is sorted. */
enum Order {
    NEWEST(Comparator.comparing(ConversationLine::lastActive).reversed()),
    TITLE(Comparator.comparing(ConversationLine::title, String.CASE_INSENSITIVE_ORDER)),
    TURNS(Comparator.comparing((ConversationLine line) -> line.turns().orElse(0)).reversed()),
    LARGEST(Comparator.comparing(ConversationLine::bytes).reversed());

    private final Comparator<ConversationLine> comparator;

    Order(Comparator<ConversationLine> comparator) {
        this.comparator = comparator;
    }

    Comparator<ConversationLine> comparator() {
        return comparator;
    }

    Order next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
