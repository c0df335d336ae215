package dev.shiftlog.transcript;

import java.util.function.Predicate;

/**
 * An invisible character before a person's text that an agent would take for words of its own; the
 * agent's reader takes it away again.
 */
public final class Guard {
    private static final char CHARACTER = '\u200B';

    private Guard() {}

    /** The text with a guard if it would be misread without one. */
    public static Passage on(Passage text, Predicate<String> misread) {
        return bare(text) instanceof Passage.Held(String words) && misread.test(words)
                && text instanceof Passage.Held(String whole)
                        ? Passage.of(CHARACTER + whole)
                        : text;
    }

    /** The text without the guard that it was given. */
    public static Passage off(Passage text, Predicate<String> misread) {
        return text instanceof Passage.Held(String words) && isOn(words)
                && bare(text) instanceof Passage.Held(String bare)
                && misread.test(bare) ? Passage.of(words.substring(1)) : text;
    }

    /** The text as it reads, with a guard or without. */
    public static Passage bare(Passage text) {
        if (!(text instanceof Passage.Held(String words)) || !isOn(words)) {
            return text;
        }
        int start = 0;
        while (start < words.length() && words.charAt(start) == CHARACTER) {
            start++;
        }
        return Passage.of(words.substring(start));
    }

    private static boolean isOn(String words) {
        return !words.isEmpty() && words.charAt(0) == CHARACTER;
    }
}
