package dev.shiftlog.flow;

/** Text from files on its way into an agent's prompt: one line, no control characters, bounded. */
final class InjectedText {
    private static final int LONGEST_VALUE = 120;

    private InjectedText() {}

    /** The value as it may stand in a sentence. */
    public static String value(String text) {
        return clipped(oneLine(text), LONGEST_VALUE);
    }

    /** The text with control characters and blanks run together to single blanks. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isGap(c)) {
                gap = true;
            } else {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The beginning of the text, with an ellipsis where it was cut; never half of a character. */
    public static String clipped(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }

    /** Blanks, controls, and the marks that hide or reorder what a person sees. */
    private static boolean isGap(char c) {
        return c <= ' ' || c >= 0x7f && c <= 0xa0 || c >= 0x200b && c <= 0x200f || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x2069 || c == 0xfeff;
    }
}
