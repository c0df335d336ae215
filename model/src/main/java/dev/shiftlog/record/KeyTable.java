package dev.shiftlog.record;

/** Finds the last record with a key; the keys themselves stay in the caller's list. */
public final class KeyTable {
    /** What find answers where no record has the key. */
    public static final int ABSENT = -1;

    private final LongList keys;
    private int[] slots = new int[1 << 10];
    private int used;
    private int last = ABSENT;

    public KeyTable(LongList keys) {
        this.keys = keys;
    }

    /** Makes the record the one that has its key; answers the one that had it, or ABSENT. */
    public int put(int record) {
        if (2 * used >= slots.length) {
            grow();
        }
        last = record;
        int slot = slot(keys.get(record));
        int before = slots[slot] - 1;
        slots[slot] = record + 1;
        if (before == ABSENT) {
            used++;
        }
        return before;
    }

    public int find(long key) {
        if (key == Key.NONE) {
            return ABSENT;
        }
        // Most records hang on the one before them, and the table is larger than the processor's memory.
        return last != ABSENT && keys.get(last) == key ? last : slots[slot(key)] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0 && keys.get(slots[slot] - 1) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[2 * old.length];
        for (int entry : old) {
            if (entry != 0) {
                slots[slot(keys.get(entry - 1))] = entry;
            }
        }
    }
}
