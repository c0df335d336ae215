package dev.shiftlog.secret;

/** The sentence around a token: its punctuation is no part of the token. */
final class Sentence {
    private Sentence() {}

    static int withoutFinalMarks(String text, int start, int end) {
        int last = end;
        while (last > start && (text.charAt(last - 1) == '.' || text.charAt(last - 1) == '/')) {
            last--;
        }
        return last;
    }
}
