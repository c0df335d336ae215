package dev.shiftlog.record;

/** The 64 bits that stand for an id where millions of ids must fit into memory. */
public final class Key {
    /** No id. */
    public static final long NONE = 0;

    private Key() {}

    public static long of(String id) {
        if (id.isEmpty()) {
            return NONE;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == NONE ? 1 : hash;
    }
}
