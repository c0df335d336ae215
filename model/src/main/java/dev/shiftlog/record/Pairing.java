package dev.shiftlog.record;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;

/** Finds the record that answers to a key, wherever it stands; the n-th question has the n-th answer. */
public final class Pairing {
    private static final int PLACE_BITS = 28;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final LongList keys;
    private final long[] answers;
    private final BitSet used = new BitSet();

    /** The answers are places in the list of keys. */
    public Pairing(LongList keys, LongList answers) {
        this.keys = keys;
        LongList keyed = new LongList();
        for (int i = 0; i < answers.size(); i++) {
            keyed.add(prefix(keys.get((int) answers.get(i))) | answers.get(i));
        }
        this.answers = keyed.sorted();
    }

    private static long prefix(long key) {
        return key & ~PLACE;
    }

    /** The place of the first answer with the key that was not taken yet. */
    public OptionalInt take(long key) {
        int from = Arrays.binarySearch(answers, prefix(key));
        for (int i = Math.max(from, -from - 1); i < answers.length
                && prefix(answers[i]) == prefix(key); i++) {
            int place = (int) (answers[i] & PLACE);
            if (keys.get(place) == key && !used.get(i)) {
                used.set(i);
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    /** How many answers nothing asked for. */
    public int unused() {
        return answers.length - used.cardinality();
    }
}
