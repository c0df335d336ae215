package dev.shiftlog.screen.palette;

import java.util.Locale;

/** How well a few letters fit a name: all in order, the better the closer and the more at word starts. */
final class Fuzzy {
    private static final int NO_MATCH = -1;

    private Fuzzy() {}

    /** Higher is better; negative is no match. */
    static int score(String letters, String name) {
        String wanted = letters.toLowerCase(Locale.ROOT).replace(" ", "");
        String text = name.toLowerCase(Locale.ROOT);
        int best = NO_MATCH;
        for (int from = 0; from < text.length() && !wanted.isEmpty(); from++) {
            if (text.charAt(from) == wanted.charAt(0)) {
                best = Math.max(best, scoreFrom(wanted, text, from));
            }
        }
        return wanted.isEmpty() ? 0 : best;
    }

    private static int scoreFrom(String wanted, String text, int from) {
        int score = 100 - Math.min(50, from);
        int last = from - 1;
        int at = from;
        for (int letter = 0; letter < wanted.length(); letter++) {
            at = text.indexOf(wanted.charAt(letter), at);
            if (at < 0) {
                return NO_MATCH;
            }
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            score += at == last + 1 ? 10 : startsWord ? 8 : -(at - last);
            last = at++;
        }
        return Math.max(1, score);
    }
}
