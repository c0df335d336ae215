package dev.shiftlog.canvas;

/**
 * What a reader sees as one character (grapheme cluster), and how many columns it takes.
 * The rules are written out because the library's pattern for them costs start-up time.
 */
public final class Cluster {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Cluster() {}

    /** Where the cluster that starts at {@code from} ends. */
    public static int end(CharSequence text, int from) {
        int length = text.length();
        int first = Character.codePointAt(text, from);
        int at = from + Character.charCount(first);
        if (first >= ' ' && first < 0x7F && (at == length || text.charAt(at) < 0x300)) {
            return at;
        }
        if (Character.isISOControl(first)) {
            return at;
        }
        if (isFlagPart(first) && at < length && isFlagPart(Character.codePointAt(text, at))) {
            at += 2;
        }
        int previous = first;
        while (at < length) {
            int next = Character.codePointAt(text, at);
            if (!isExtender(next) && !(previous == ZERO_WIDTH_JOINER && isPicture(next))) {
                return at;
            }
            previous = next;
            at += Character.charCount(next);
        }
        return at;
    }

    /** Where the cluster that ends at {@code to} starts. */
    public static int start(CharSequence text, int to) {
        int at = 0;
        int last = 0;
        while (at < to) {
            last = at;
            at = end(text, at);
        }
        return last;
    }

    /** The columns that the cluster between two offsets takes: 0, 1 or 2. */
    public static int width(CharSequence text, int from, int to) {
        int width = 0;
        int at = from;
        while (at < to) {
            int point = Character.codePointAt(text, at);
            width = Math.max(width, point == EMOJI_VARIATION || point == KEYCAP ? 2 : Wide.columns(point));
            at += Character.charCount(point);
        }
        return width;
    }

    /** The columns that a text takes. */
    public static int width(CharSequence text) {
        int width = 0;
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            width += width(text, at, end);
            at = end;
        }
        return width;
    }

    private static boolean isExtender(int point) {
        if (point < 0x300) {
            return false;
        }
        return point == ZERO_WIDTH_JOINER || point >= 0x1F3FB && point <= 0x1F3FF || Wide.isCombining(point);
    }

    private static boolean isFlagPart(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean isPicture(int point) {
        return point >= 0x1F000 && point <= 0x1FAFF || point >= 0x2190 && point <= 0x2BFF;
    }
}
