package dev.shiftlog.context;

import java.nio.charset.StandardCharsets;

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
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int tokens = 0;
        int letters = 0;
        int digits = 0;
        for (byte b : utf8) {
            boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
            boolean digit = b >= '0' && b <= '9';
            letters = letter ? letters + 1 : 0;
            digits = digit ? digits + 1 : 0;
            if (letter) {
                tokens += letters % LETTERS_A_TOKEN == 1 ? 1 : 0;
            } else if (digit) {
                tokens += digits % DIGITS_A_TOKEN == 1 ? 1 : 0;
            } else if (b < 0) {
                tokens += tokensBegunBy(b);
            } else if (b > ' ' || b == '\n') {
                tokens++;
            }
        }
        return new Size(text.length(), Math.max(tokens, (utf8.length + 3) / 4));
    }

    /** The tokens of a character outside ASCII are counted at its first byte, which tells how many follow. */
    private static int tokensBegunBy(byte b) {
        if ((b & 0xC0) == 0x80) {
            return 0;
        }
        return (b & 0xE0) == 0xC0 ? 1 : 2;
    }

    Size plus(Size other) {
        return new Size(characters + other.characters, tokens + other.tokens);
    }

    /** How long the text is in a file. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
