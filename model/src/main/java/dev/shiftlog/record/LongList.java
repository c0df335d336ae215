package dev.shiftlog.record;

import java.util.Arrays;

/** A growing list of numbers in chunks, so that growing never copies what is there. */
public final class LongList {
    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;

    private long[][] chunks = new long[4][];
    private int size;

    public int size() {
        return size;
    }

    public void add(long value) {
        int chunk = size >> BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[CHUNK];
        }
        chunks[chunk][size & CHUNK - 1] = value;
        size++;
    }

    public long get(int index) {
        return chunks[index >> BITS][index & CHUNK - 1];
    }

    public void set(int index, long value) {
        chunks[index >> BITS][index & CHUNK - 1] = value;
    }

    /** Forgets all from the index on. */
    public void truncate(int newSize) {
        size = Math.min(size, newSize);
    }

    /** The values in ascending order. */
    public long[] sorted() {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = get(i);
        }
        Arrays.sort(values);
        return values;
    }
}
