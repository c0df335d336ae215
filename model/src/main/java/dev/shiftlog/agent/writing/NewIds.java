package dev.shiftlog.agent.writing;

import java.util.UUID;

/**
 * Ids for records, made from the conversation's own new id: unique as that one is, and the same again
 * for the same conversation.
 */
public final class NewIds {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public NewIds(String conversation) {
        for (int i = 0; i < conversation.length(); i++) {
            state = mixed(state + conversation.charAt(i) + STEP);
        }
    }

    public UUID uuid() {
        long high = next() & ~0xF000L | 0x4000L;
        long low = next() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** That many of the lower-case letters and digits. */
    public String letters(int length) {
        StringBuilder letters = new StringBuilder();
        while (letters.length() < length) {
            letters.append(Character.forDigit((int) Long.remainderUnsigned(next(), 36), 36));
        }
        return letters.toString();
    }

    private long next() {
        state += STEP;
        return mixed(state);
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
