package dev.shiftlog.json;

/** Eight bytes in one number, the first one lowest, looked at in one step. */
public final class EightBytes {
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x80 * EACH;

    private EightBytes() {}

    /** The lowest bit set is in the first byte that is this character of ASCII; none where none is. */
    public static long holding(long word, char wanted) {
        long rest = word ^ wanted * EACH;
        return rest - EACH & ~rest & HIGHEST_BITS;
    }

    /** The lowest bit set is in the first byte that ends a run in a JSON string: quote, backslash, control. */
    public static long endingRun(long word) {
        long quote = word ^ '"' * EACH;
        long backslash = word ^ '\\' * EACH;
        return (quote - EACH & ~quote | backslash - EACH & ~backslash | word - ' ' * EACH & ~word)
                & HIGHEST_BITS;
    }

    /** How many bytes stand before the first one that is marked. */
    public static int before(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** Whether all bytes are characters of ASCII. */
    public static boolean isAscii(long word) {
        return (word & HIGHEST_BITS) == 0;
    }
}
