package dev.shiftlog.flow;

import dev.shiftlog.time.UtcTime;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The name of a kept transcript's file, which says whose it is and when it was taken. */
record SnapshotName(String text) {
    private static final String PREFIX = "transcript-";
    private static final String SUFFIX = ".jsonl";
    private static final int LONGEST_ID = 80;
    private static final int STAMP = "20261121101500123".length();

    static SnapshotName of(Path file) {
        return new SnapshotName(file.getFileName().toString());
    }

    /** The name for the first transcript of the moment, or for one more. */
    static SnapshotName of(String conversation, long millis, int place) {
        String behind = place == 1 ? SUFFIX : "_" + place + SUFFIX;
        return new SnapshotName(PREFIX + safe(conversation) + "-" + digits(UtcTime.text(millis)) + behind);
    }

    boolean isOurs() {
        return text.startsWith(PREFIX) && text.endsWith(SUFFIX);
    }

    /** The conversation's id, with other characters than those of plain file names replaced. */
    String conversation() {
        int end = text.lastIndexOf('-');
        return end > PREFIX.length() ? text.substring(PREFIX.length(), end) : "";
    }

    /** When it was taken; later ones of the same moment count as a little later. */
    OptionalLong taken() {
        String stamp = text.substring(text.lastIndexOf('-') + 1, text.length() - SUFFIX.length());
        if (stamp.length() < STAMP || !digits(stamp.substring(0, STAMP)).equals(stamp.substring(0, STAMP))) {
            return OptionalLong.empty();
        }
        String time = stamp.substring(0, 4) + "-" + stamp.substring(4, 6) + "-" + stamp.substring(6, 8) + "T"
                + stamp.substring(8, 10) + ":" + stamp.substring(10, 12) + ":" + stamp.substring(12, 14) + "."
                + stamp.substring(14, STAMP) + "Z";
        return OptionalLong.of(UtcTime.parse(time).orElse(0) + (stamp.length() > STAMP ? 1 : 0));
    }

    private static String digits(String time) {
        StringBuilder digits = new StringBuilder(STAMP);
        for (int at = 0; at < time.length(); at++) {
            if (time.charAt(at) >= '0' && time.charAt(at) <= '9') {
                digits.append(time.charAt(at));
            }
        }
        return digits.toString();
    }

    /** The id as a part of a file name that leads nowhere else. */
    private static String safe(String id) {
        StringBuilder safe = new StringBuilder();
        for (int at = 0; at < id.length() && at < LONGEST_ID; at++) {
            char c = id.charAt(at);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                    || "._-".indexOf(c) >= 0;
            safe.append(plain ? c : '_');
        }
        return safe.isEmpty() ? "unknown" : safe.toString();
    }
}
