package dev.shiftlog.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of fields, which come again in every line: the same text for the same bytes. */
final class KnownNames {
    private static final int LONGEST = 40;
    private static final int BITS = 9;
    private static final long SPREADING = 0x9e3779b97f4a7c15L;
    /** Threads may overwrite each other's: who misses one makes it anew. */
    private static final Name[] NAMES = new Name[1 << BITS];

    static {
        Arrays.fill(NAMES, new Name("", new byte[0]));
    }

    private record Name(String text, byte[] spelled) {}

    private KnownNames() {}

    /** The name of ASCII letters between the two places; words are the same bytes. */
    static String at(byte[] bytes, ByteBuffer words, int from, int to) {
        long mixed = eight(words, from, to) + 31 * eight(words, Math.max(from, to - Long.BYTES), to);
        int place = (int) (mixed * SPREADING >>> Long.SIZE - BITS);
        Name known = NAMES[place];
        if (Arrays.equals(known.spelled(), 0, known.spelled().length, bytes, from, to)) {
            return known.text();
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (to - from <= LONGEST) {
            NAMES[place] = new Name(text, Arrays.copyOfRange(bytes, from, to));
        }
        return text;
    }

    /** Up to eight bytes from there on, as far as they stand before the end. */
    private static long eight(ByteBuffer words, int from, int to) {
        int wanted = Math.min(Long.BYTES, to - from);
        if (from + Long.BYTES <= words.limit()) {
            long word = words.getLong(from);
            return wanted == Long.BYTES ? word : word & (1L << Byte.SIZE * wanted) - 1;
        }
        long word = 0;
        for (int i = from + wanted - 1; i >= from; i--) {
            word = word << Byte.SIZE | words.get(i);
        }
        return word;
    }
}
