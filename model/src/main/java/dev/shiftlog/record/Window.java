package dev.shiftlog.record;

import dev.shiftlog.json.EightBytes;
import dev.shiftlog.source.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The part of a source that is in memory; it moves on and never holds more than one long line. */
final class Window {
    private static final int USUAL = 128 * 1024;

    private final Source source;
    private final int largest;
    private byte[] bytes;
    private ByteBuffer words;
    private long start;
    private int length;

    /** The size is that of the source: most are small, and a listing opens thousands of them. */
    Window(Source source, long size, int largest) {
        this.source = source;
        this.largest = largest;
        hold(new byte[Math.clamp(size, 1, USUAL)]);
    }

    private void hold(byte[] room) {
        bytes = room;
        words = ByteBuffer.wrap(room).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The place of a span in the bytes, or -1 where it is not wholly there or too long to be. */
    int holding(Span span) throws IOException {
        if (span.length() > largest) {
            return -1;
        }
        if (span.start() < start || span.end() > start + length) {
            fill(span.start(), (int) Math.max(bytes.length, span.length()));
        }
        return span.end() <= start + length ? (int) (span.start() - start) : -1;
    }

    /** The position of the next line feed at or after the position, or the size where none is. */
    long lineEnd(long from, long size) throws IOException {
        long at = from;
        while (at < size) {
            if (at < start || at >= start + length) {
                fill(at - from < largest ? from : at, roomFor(at - from));
                if (at >= start + length) {
                    return size;
                }
            }
            int end = (int) Math.min(length, size - start);
            int feed = lineFeed((int) (at - start), end);
            if (feed < end) {
                return start + feed;
            }
            at = start + end;
        }
        return size;
    }

    private int lineFeed(int from, int end) {
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long marks = EightBytes.holding(words.getLong(at), '\n');
            if (marks != 0) {
                return at + EightBytes.before(marks);
            }
        }
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private int roomFor(long seen) {
        return seen >= largest ? USUAL : (int) Math.max(1, Math.min(largest, 4 * seen));
    }

    private void fill(long from, int wanted) throws IOException {
        if (bytes.length < wanted) {
            hold(new byte[wanted]);
        } else if (bytes.length > 2 * USUAL && wanted <= USUAL) {
            hold(new byte[USUAL]);
        }
        start = from;
        length = source.read(from, ByteBuffer.wrap(bytes));
    }
}
