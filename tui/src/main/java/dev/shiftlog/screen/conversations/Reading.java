package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News.ExcerptLine;
import java.util.List;
import java.util.Optional;

/** The conversation beside the list, as far as it has been read. */
record Reading(Optional<ConversationKey> key, List<ExcerptLine> lines, int top, boolean showsOutputs) {
    static final Reading NOTHING = new Reading(Optional.empty(), List.of(), 0, false);

    Reading {
        lines = List.copyOf(lines);
    }

    Reading of(ConversationKey read, List<ExcerptLine> text) {
        return new Reading(Optional.of(read), text, 0, showsOutputs);
    }

    Reading scrolled(int to) {
        return new Reading(key, lines, Math.clamp(to, 0, Math.max(0, shown().size() - 1)), showsOutputs);
    }

    Reading outputs(boolean shown) {
        return new Reading(key, lines, 0, shown);
    }

    boolean isOf(ConversationKey wanted) {
        return key.equals(Optional.of(wanted));
    }

    /** What is not folded away. */
    List<ExcerptLine> shown() {
        return showsOutputs ? lines : lines.stream().filter(Reading::isTalk).toList();
    }

    private static boolean isTalk(ExcerptLine line) {
        return switch (line.kind()) {
            case PERSON, AGENT, CALL, ADDED, REMOVED, NOTE -> true;
            case THINKING, OUTPUT -> false;
        };
    }
}
