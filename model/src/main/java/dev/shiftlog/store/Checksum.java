package dev.shiftlog.store;

import java.util.zip.CRC32C;

/** Names a file's content well enough to see whether anybody has changed it. */
final class Checksum {
    static final String OF_NOTHING = "none";

    private Checksum() {}

    static String of(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content, 0, content.length);
        return Long.toHexString(sum.getValue()) + "-" + content.length;
    }
}
