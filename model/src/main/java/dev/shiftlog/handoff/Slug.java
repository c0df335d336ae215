package dev.shiftlog.handoff;

/** The file name of a session id. */
final class Slug {
    /** File systems take 255 bytes; the rest is for the suffix of a later revision. */
    private static final int LONGEST = 180;
    private static final int KEPT = 160;

    private Slug() {}

    static String of(String sessionId) {
        String slug = sessionId.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        if (slug.length() > LONGEST) {
            return slug.substring(0, KEPT) + "-" + Integer.toHexString(sessionId.hashCode());
        }
        return slug.isEmpty() ? "session" : slug;
    }
}
