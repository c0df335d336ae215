package dev.shiftlog.record;

import dev.shiftlog.source.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Streams over parts of a source. */
record SourceBytes(Source source) {
    private static final int CHUNK = 64 * 1024;

    /** The bytes of the span; less where the source is shorter. Closing it leaves the source open. */
    InputStream stream(Span span) {
        return new BufferedInputStream(new InputStream() {
            private long at = span.start();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int wanted = (int) Math.min(length, span.end() - at);
                int count = wanted <= 0
                        ? 0
                        : source.read(at, ByteBuffer.wrap(into, offset, wanted));
                at += count;
                return count <= 0 ? -1 : count;
            }
        }, CHUNK);
    }
}
