package dev.shiftlog.hook;

import dev.shiftlog.context.Budget;
import dev.shiftlog.context.Size;

/** The one message that puts an agent back on its feet, within what its host lets through. */
final class Briefing {
    private static final String CUT = "\n(Cut here to fit; the rest is in .stitch/context.md)";

    private final StringBuilder text = new StringBuilder();

    /** Adds a paragraph, unless it is empty. */
    Briefing add(String paragraph) {
        if (!paragraph.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        return this;
    }

    /** The message, cut at the end of a line where it is larger than the host takes. */
    String within(Budget budget) {
        String whole = clean(text);
        if (fits(whole, budget)) {
            return whole;
        }
        int fitting = 0;
        int tooLong = whole.length();
        while (tooLong - fitting > 1) {
            int middle = (fitting + tooLong) >>> 1;
            if (fits(whole.substring(0, middle) + CUT, budget)) {
                fitting = middle;
            } else {
                tooLong = middle;
            }
        }
        int lineEnd = whole.lastIndexOf('\n', fitting);
        int end = lineEnd > 0 ? lineEnd : fitting;
        boolean halfPair = end > 0 && Character.isHighSurrogate(whole.charAt(end - 1));
        return whole.substring(0, halfPair ? end - 1 : end) + CUT;
    }

    private static boolean fits(String text, Budget budget) {
        Size size = Size.of(text);
        return size.characters() <= budget.characters() && size.tokens() <= budget.tokens();
    }

    /** Lines stay, everything else that is no visible character becomes a blank. */
    private static String clean(CharSequence raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            boolean hidden = c < ' ' && c != '\n' || c >= 0x7f && c <= 0x9f || c >= 0x200b && c <= 0x200f
                    || c >= 0x2028 && c <= 0x202e || c >= 0x2060 && c <= 0x2069 || c == 0xfeff;
            clean.append(hidden ? ' ' : c);
        }
        return clean.toString();
    }
}
