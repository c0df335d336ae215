package dev.shiftlog.store;

import java.util.zip.CRC32;

/** Names a file's content well enough to see whether anybody has changed it. */
final class Checksum {
    static final String OF_NOTHING = "none";

    private Checksum() {}

    static String of(byte[] content) {
        // Not CRC32C: it builds tables in Java first, which costs more than the sum itself.
        CRC32 sum = new CRC32();
        sum.update(content, 0, content.length);
        return Long.toHexString(sum.getValue()) + "-" + content.length;
    }
}
