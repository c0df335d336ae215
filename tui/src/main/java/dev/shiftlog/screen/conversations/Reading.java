package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News.ExcerptLine;
import java.util.List;
import java.util.Locale;
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

    /** Scrolled to the next place with the words, around the end if there is none below; folded text opens for it. */
    Reading toNext(String words, int from) {
        if (words.isEmpty()) {
            return this;
        }
        Reading open = isFoldedAway(words) ? outputs(true) : this;
        List<ExcerptLine> text = open.shown();
        for (int i = 0; i < text.size(); i++) {
            int line = (from + i) % text.size();
            if (holds(text.get(line), words)) {
                return open.scrolled(line);
            }
        }
        return this;
    }

    private boolean isFoldedAway(String words) {
        return shown().stream().noneMatch(line -> holds(line, words))
                && lines.stream().anyMatch(line -> holds(line, words));
    }

    static boolean holds(ExcerptLine line, String words) {
        return !words.isEmpty()
                && line.text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
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
