package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationLine;
import java.util.Comparator;

/** By what the list is sorted; every column that it shows, and the other way round. */
record Order(Column column, boolean isReversed) {
    static final Order NEWEST = new Order(Column.NEWEST, false);

    /** A column, and how its order is told. */
    enum Column {
        NEWEST("the newest first", Comparator.comparing(ConversationLine::lastActive).reversed()),
        TITLE("by title", Comparator.comparing(ConversationLine::title, String.CASE_INSENSITIVE_ORDER)),
        AGENT("by agent", Comparator.comparing(line -> line.key().agent())),
        TURNS("the most turns first", Comparator
                .comparing((ConversationLine line) -> line.turns().orElse(0))
                .reversed()),
        LARGEST("the largest first", Comparator.comparing(ConversationLine::bytes).reversed()),
        FOLDER("by folder", Comparator.comparing(ConversationLine::folder)),
        BRANCH("by branch", Comparator.comparing(ConversationLine::branch)),
        EXPIRES("those that are deleted soonest first", Comparator
                .comparing(line -> line.expires().orElse(Integer.MAX_VALUE)));

        private final String words;
        private final Comparator<ConversationLine> comparator;

        Column(String words, Comparator<ConversationLine> comparator) {
            this.words = words;
            this.comparator = comparator;
        }
    }

    Comparator<ConversationLine> comparator() {
        return isReversed ? column.comparator.reversed() : column.comparator;
    }

    Order next() {
        Column[] columns = Column.values();
        return new Order(columns[(column.ordinal() + 1) % columns.length], false);
    }

    Order reversed() {
        return new Order(column, !isReversed);
    }

    String inWords() {
        return isReversed ? column.words + ", the other way round" : column.words;
    }
}
