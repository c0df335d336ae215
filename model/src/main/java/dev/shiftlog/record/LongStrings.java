package dev.shiftlog.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A very long JSON value with its long strings taken out: each is replaced by a mark that says where
 * it stands, so that the parser never holds it.
 */
final class LongStrings {
    private static final char MARK = 0x1a;
    private static final int CHUNK = 64 * 1024;

    private final List<Span> taken = new ArrayList<>();
    private final SourceBytes bytes;
    private final Span whole;

    LongStrings(SourceBytes bytes, Span whole, long longest) throws IOException {
        this.bytes = bytes;
        this.whole = whole;
        find(longest);
    }

    private void find(long longest) throws IOException {
        Scan scan = new Scan();
        byte[] chunk = new byte[CHUNK];
        InputStream in = bytes.stream(whole);
        long at = whole.start();
        for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
            for (int i = 0; i < count; i++) {
                scan.see(chunk[i], at + i, longest);
            }
            at += count;
        }
    }

    /** Follows strings and escapes, for nothing else decides where a string ends. */
    private final class Scan {
        private boolean inside;
        private boolean escaped;
        private long opened;

        private void see(byte c, long at, long longest) {
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = inside;
            } else if (c == '"') {
                if (inside && at - opened > longest) {
                    taken.add(new Span(opened, at));
                }
                inside = !inside;
                opened = at + 1;
            }
        }
    }

    InputStream stream() {
        List<InputStream> parts = new ArrayList<>();
        long from = whole.start();
        for (int i = 0; i < taken.size(); i++) {
            parts.add(bytes.stream(new Span(from, taken.get(i).start())));
            parts.add(new ByteArrayInputStream(escapedMark(i)));
            from = taken.get(i).end();
        }
        parts.add(bytes.stream(new Span(from, whole.end())));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    /** Where the string stands that the parsed text is the mark of, if it is one. */
    Optional<Span> marked(String text) {
        if (text.isEmpty() || text.charAt(0) != MARK) {
            return Optional.empty();
        }
        for (int i = 0; i < taken.size(); i++) {
            if (text.equals(mark(i))) {
                return Optional.of(taken.get(i));
            }
        }
        return Optional.empty();
    }

    /** The position in the source of a position in the stream. */
    long position(long inStream) {
        long at = whole.start() + inStream;
        for (int i = 0; i < taken.size() && taken.get(i).start() < at; i++) {
            at += taken.get(i).length() - escapedMark(i).length;
        }
        return at;
    }

    private static String mark(int number) {
        return MARK + "long text " + number;
    }

    private static byte[] escapedMark(int number) {
        return ("\\u001a" + mark(number).substring(1)).getBytes(StandardCharsets.US_ASCII);
    }
}
