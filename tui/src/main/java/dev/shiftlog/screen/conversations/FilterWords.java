package dev.shiftlog.screen.conversations;

import java.util.List;
import java.util.Locale;

/**
 * The words of the filter: a line fits if it has each of them, or the letters of it in order where
 * every leap goes to the beginning of a word, as "bjwt" in "Build auth with JWT".
 */
record FilterWords(List<String> words) {
    FilterWords {
        words = List.copyOf(words);
    }

    static FilterWords of(String typed) {
        return new FilterWords(List.of(typed.toLowerCase(Locale.ROOT).strip().split(" +")));
    }

    boolean fit(String line) {
        String text = line.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word) && !leaps(word, text)) {
                return false;
            }
        }
        return true;
    }

    /** Follows all ways at once: after each letter, every place in the text at which it could stand. */
    private static boolean leaps(String word, String text) {
        boolean[] reached = new boolean[text.length()];
        for (int letter = 0; letter < word.length(); letter++) {
            boolean[] next = new boolean[text.length()];
            boolean any = false;
            boolean before = letter == 0;
            for (int at = 0; at < text.length(); at++) {
                boolean isNext = at > 0 && reached[at - 1];
                if (text.charAt(at) == word.charAt(letter) && (isNext || before && beginsWord(text, at))) {
                    next[at] = true;
                    any = true;
                }
                before |= isNext;
            }
            if (!any) {
                return false;
            }
            reached = next;
        }
        return true;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
