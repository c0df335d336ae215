package dev.shiftlog.testreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes from a stream, one by one or up to a mark, of which only a bounded beginning is ever kept. */
final class ByteFeed {
    private static final int LONGEST = 16_000;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at;
    private int end;

    ByteFeed(InputStream in) {
        this.in = in;
    }

    /** The next byte, or -1 at the end. */
    int next() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    /** The next byte, which stays the next, or -1 at the end. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** Goes to the byte, which stays the next one; false if the stream ended before it. */
    boolean skipTo(byte mark) throws IOException {
        while (at < end || fill()) {
            int position = indexOf(mark);
            at = position;
            if (position < end) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(byte mark) {
        byte[] bytes = buffer;
        int position = at;
        int limit = end;
        while (position < limit && bytes[position] != mark) {
            position++;
        }
        return position;
    }

    /** The same, but what lies before is kept, as far as there is room for it. */
    boolean keepTo(byte mark) throws IOException {
        while (at < end || fill()) {
            int position = indexOf(mark);
            keep(position);
            at = position;
            if (position < end) {
                return true;
            }
        }
        return false;
    }

    private void keep(int until) {
        int room = LONGEST - kept.size();
        kept.write(buffer, at, Math.max(0, Math.min(room, until - at)));
    }

    void keep(String text) {
        if (kept.size() < LONGEST) {
            kept.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was kept since the last call. */
    String taken() {
        String text = kept.toString(StandardCharsets.UTF_8);
        kept.reset();
        return text;
    }
}
