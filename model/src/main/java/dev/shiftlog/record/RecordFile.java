package dev.shiftlog.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.record.Tokens.Kind;
import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A file of JSON values, open for reading them in order or at random; for one thread. */
public final class RecordFile implements Closeable {
    static final int LONGEST_VALUE = 20_000_000;
    private static final int BACKWARD = 8192;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LONGEST_VALUE).build())
            .build();

    private final SourceTree files;
    private final Path path;
    private final Source source;
    private final Window window;
    private final Notices notices;
    private final long size;

    private RecordFile(SourceTree files, Path path, Source source, Notices notices)
            throws IOException {
        this.files = files;
        this.path = path;
        this.source = source;
        this.notices = notices;
        size = source.size();
        window = new Window(source, size, Passage.LONGEST_HELD);
    }

    public static RecordFile open(SourceTree files, Path path, Notices notices)
            throws IOException {
        Source source = files.open(path);
        try {
            return new RecordFile(files, path, source, notices);
        } catch (IOException unreadable) {
            source.close();
            throw unreadable;
        }
    }

    public Path path() {
        return path;
    }

    /** The size when it was opened; what is appended later is not read. */
    public long size() {
        return size;
    }

    public Span whole() {
        return new Span(0, size);
    }

    /** Whether the file begins with a byte order mark, which some tools cannot read. */
    public boolean startsWithMark() throws IOException {
        ByteBuffer start = ByteBuffer.allocate(3);
        return source.read(0, start) == 3 && start.get(0) == (byte) 0xef
                && start.get(1) == (byte) 0xbb && start.get(2) == (byte) 0xbf;
    }

    /** Visits every line from the position on; a last line without a line feed is not whole. */
    public void lines(long from, LineVisitor visitor) throws IOException {
        linesFrom(from, size, visitor);
    }

    /** Visits every line that begins in the part. */
    void linesIn(Span part, LineVisitor visitor) throws IOException {
        long start = part.start() == 0 ? 0 : window.lineEnd(part.start() - 1, part.end()) + 1;
        linesFrom(start, part.end(), visitor);
    }

    private void linesFrom(long from, long before, LineVisitor visitor) throws IOException {
        long start = from;
        while (start < before) {
            long end = window.lineEnd(start, size);
            visitor.line(new Span(start, end), end < size);
            start = end + 1;
        }
    }

    /** Reads every line into a shape of its own and hands it on, in order; several at once in a large file. */
    public <T extends Fields.Handler> void lines(Supplier<T> shapes, LineReader<T> reader)
            throws IOException {
        lines(_ -> shapes.get(), reader);
    }

    /** The same for shapes that read more of the file: each is given one that its thread alone has. */
    public <T extends Fields.Handler> void lines(Function<RecordFile, T> shapes, LineReader<T> reader)
            throws IOException {
        new LineParsing<>(this, shapes, reader).run();
    }

    /** The same file for another thread. */
    RecordFile again() throws IOException {
        return open(files, path, new Notices());
    }

    /**
     * Visits the lines at the beginning and at the end of the file, as many bytes of each; a line
     * that reaches over the border comes in part at the beginning and not at all at the end.
     */
    public void edges(int bytes, LineVisitor visitor) throws IOException {
        if (size <= 2L * bytes) {
            lines(0, visitor);
            return;
        }
        long start = 0;
        while (start < bytes) {
            long end = window.lineEnd(start, bytes);
            visitor.line(new Span(start, end), end < bytes);
            start = end + 1;
        }
        lines(window.lineEnd(size - bytes, size) + 1, visitor);
    }

    /** The line that begins at the position. */
    public Span lineAt(long start) throws IOException {
        return new Span(start, Math.max(start, window.lineEnd(start, size)));
    }

    /** The line that holds the position. */
    public Span lineAround(long position) throws IOException {
        byte[] before = new byte[BACKWARD];
        long start = position;
        while (start > 0) {
            int wanted = (int) Math.min(BACKWARD, start);
            source.read(start - wanted, ByteBuffer.wrap(before, 0, wanted));
            int i = wanted - 1;
            while (i >= 0 && before[i] != '\n') {
                i--;
            }
            start -= wanted - 1 - i;
            if (i >= 0) {
                break;
            }
        }
        return new Span(start, Math.max(position, window.lineEnd(position, size)));
    }

    /** The value in the span as a tree, or nothing where it is no object. */
    public Optional<Json> json(Span span) throws IOException {
        JsonObject.Builder tree = JsonObject.EMPTY.edit();
        boolean whole = object(span, (name, value) -> tree.with(name, value.json()));
        return whole ? Optional.of(tree.build()) : Optional.empty();
    }

    /**
     * Hands the fields of the object in the span to the handler; false where the span is not one
     * whole JSON object, which the handler may have seen in part. A blank span is no fault.
     */
    public boolean object(Span span, Fields.Handler handler) throws IOException {
        try {
            int at = window.holding(span);
            if (at >= 0) {
                return read(new HeldTokens(window.bytes(), at, span), Optional.empty(), handler);
            }
            LongStrings cut = new LongStrings(new SourceBytes(source), span, Passage.LONGEST_HELD);
            try (InputStream bytes = cut.stream(); JsonParser parser = FACTORY.createParser(bytes)) {
                return read(new StreamedTokens(parser, cut), Optional.of(cut), handler);
            }
        } catch (Tokens.Broken | JsonProcessingException | CharConversionException broken) {
            return false;
        }
    }

    private boolean read(Tokens tokens, Optional<LongStrings> cut, Fields.Handler handler)
            throws IOException {
        Kind first = tokens.next();
        if (first == Kind.OUTSIDE) {
            return true;
        }
        if (first != Kind.OBJECT) {
            return false;
        }
        new Fields(this, tokens, cut).each(handler);
        return tokens.next() == Kind.OUTSIDE;
    }

    /** The text of a JSON string that was too long to hold. */
    Passage stored(Span inside) {
        return new StoredText(files, path, inside, true);
    }

    /** The text of a long JSON string as far as the limit allows: what exceeds it is a counted loss. */
    String bounded(Span inside) throws IOException {
        if (inside.length() <= LONGEST_VALUE) {
            return stored(inside).text();
        }
        notices.count(Notice.Kind.OVERSIZED_VALUE, path.getFileName() + ", byte " + inside.start());
        return "[" + inside.length() + " bytes left out: longer than " + LONGEST_VALUE + "]";
    }

    /** A plain text file as a text of a conversation, on disk if it is long. */
    public static Passage plain(SourceTree files, SourceTree.Entry file) throws IOException {
        Passage stored = new StoredText(files, file.path(), new Span(0, file.size()), false);
        return file.size() > Passage.LONGEST_HELD ? stored : Passage.of(stored.text());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Sees the lines of a file as they were read; nothing where one is no whole JSON object. */
    @FunctionalInterface
    public interface LineReader<T> {
        void line(Span span, boolean ended, Optional<T> read) throws IOException;
    }

    /** Sees the lines of a file. */
    @FunctionalInterface
    public interface LineVisitor {
        void line(Span span, boolean whole) throws IOException;
    }

    /**
     * What the first pass over a file found, as long as memory allows: a conversion reads its source once to
     * report and once to write.
     */
    public static final class Remembered<T> {
        private SoftReference<Found<T>> last = new SoftReference<>(null);

        /** What is known of the file, from a first pass now if it was forgotten or the file has grown. */
        public T of(RecordFile file, Notices notices, FirstPass<T> pass) throws IOException {
            Found<T> found = last.get();
            if (found == null || found.size() != file.size()) {
                Notices own = new Notices();
                found = new Found<>(pass.over(file, own), file.size(), own.all());
                last = new SoftReference<>(found);
            }
            notices.add(found.notices());
            return found.value();
        }

        private record Found<T>(T value, long size, List<Notice> notices) {
            Found {
                requireNonNull(value);
                requireNonNull(notices);
            }
        }

        /** Reads a file for the first time. */
        @FunctionalInterface
        public interface FirstPass<T> {
            T over(RecordFile file, Notices notices) throws IOException;
        }
    }
}
