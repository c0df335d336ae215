package dev.shiftlog.secret;

import java.util.Locale;

/** What people write where a secret would stand: it must not raise an alarm. */
final class Placeholder {
    private static final String[] WORDS = {"example", "placeholder", "changeme", "change-me", "change_me",
            "your", "xxxx", "redacted", "dummy", "insert", "replace", "sample", "todo", "...", "****"};

    private Placeholder() {}

    /** Whether the piece consists of one letter x or asterisk only. */
    static boolean isFilledIn(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c != 'x' && c != 'X' && c != '*') {
                return false;
            }
        }
        return true;
    }

    /** Whether an assigned value stands for a value to come. */
    static boolean is(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return "<{$%«[(".indexOf(value.charAt(0)) >= 0 || isFilledIn(value, 0, value.length());
    }
}
