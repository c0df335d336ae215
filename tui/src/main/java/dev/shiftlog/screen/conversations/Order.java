package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationLine;
import java.util.Comparator;

/** By what the list is sorted; every column that it shows, and the other way round. */
record Order(Column column, boolean isReversed) {
    static final Order NEWEST = new Order(Column.NEWEST, false);

    /** A column, and how its order is told. */
    enum Column {
        NEWEST("the newest first", (one, other) -> other.lastActive().compareTo(one.lastActive())),
        TITLE("by title", (one, other) -> one.title().compareToIgnoreCase(other.title())),
        AGENT("by agent", (one, other) -> one.key().agent().compareTo(other.key().agent())),
        TURNS("the most turns first",
                (one, other) -> Integer.compare(other.turns().orElse(0), one.turns().orElse(0))),
        LARGEST("the largest first", (one, other) -> Long.compare(other.bytes(), one.bytes())),
        FOLDER("by folder", (one, other) -> one.folder().compareTo(other.folder())),
        BRANCH("by branch", (one, other) -> one.branch().compareTo(other.branch())),
        EXPIRES("those that are deleted soonest first", (one, other) -> Integer.compare(
                one.expires().orElse(Integer.MAX_VALUE), other.expires().orElse(Integer.MAX_VALUE)));

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
