package dev.shiftlog.context;

/**
 * How large a text is for a host: UTF-16 characters, and tokens by a rule that errs on the large side
 * without knowing the tokenizer. A run of ASCII letters costs one token for every four begun, a run of
 * digits one for every three, every other visible ASCII character and every line end one, any other
 * character one for every two bytes of UTF-8 begun (so two for a CJK character); never less than a
 * quarter of the bytes, which is how hosts estimate.
 */
public record Size(int characters, int tokens) {
    public static final Size NONE = new Size(0, 0);
    private static final int LETTERS_A_TOKEN = 4;
    private static final int DIGITS_A_TOKEN = 3;

    /** Measures a text. */
    public static Size of(String text) {
        int tokens = 0;
        int bytes = 0;
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            letters = letter ? letters + 1 : 0;
            digits = digit ? digits + 1 : 0;
            bytes += bytes(c);
            if (letter) {
                tokens += letters % LETTERS_A_TOKEN == 1 ? 1 : 0;
            } else if (digit) {
                tokens += digits % DIGITS_A_TOKEN == 1 ? 1 : 0;
            } else if (c > ' ' || c == '\n') {
                tokens += (bytes(c) + 1) / 2;
            }
        }
        return new Size(text.length(), Math.max(tokens, (bytes + 3) / 4));
    }

    Size plus(Size other) {
        return new Size(characters + other.characters, tokens + other.tokens);
    }

    /** The bytes of the character in UTF-8; each half of a pair stands for two of its four. */
    static int bytes(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytes(text.charAt(i));
        }
        return bytes;
    }
}
