package dev.shiftlog.record;

import dev.shiftlog.record.RecordFile.LineReader;
import dev.shiftlog.source.Awaited;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Goes through the lines of a file, of a large one with several threads, and tells them in their order. */
record LineParsing<T extends Fields.Handler>(RecordFile file, Supplier<T> shapes, LineReader<T> reader) {
    /** Smaller files are read before the threads have started. */
    private static final long SMALL = 4L << 20;
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 4;
    private static final int MOST_LINES = 256;
    private static final long MOST_BYTES = 1L << 17;

    void run() throws IOException {
        if (file.size() <= SMALL) {
            file.lines(0, (span, whole) -> {
                T shape = shapes.get();
                reader.line(span, whole, file.object(span, shape) ? Optional.of(shape) : Optional.empty());
            });
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS, LineParsing::daemon)) {
            Parts parts = new Parts(pool);
            try {
                file.lines(0, parts);
                parts.end();
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().daemon().name("reading lines").unstarted(work);
    }

    /** One line as it was read. */
    private record Parsed<T>(Span span, boolean whole, Optional<T> shape) {}

    private record Place(Span span, boolean whole) {}

    /** The lines in parts, of which some are being read. */
    private final class Parts implements RecordFile.LineVisitor {
        private final ExecutorService pool;
        private final Deque<Future<List<Parsed<T>>>> waiting = new ArrayDeque<>();
        private List<Place> lines = new ArrayList<>();
        private long bytes;

        Parts(ExecutorService pool) {
            this.pool = pool;
        }

        @Override
        public void line(Span span, boolean whole) throws IOException {
            lines.add(new Place(span, whole));
            bytes += span.length();
            if (lines.size() >= MOST_LINES || bytes >= MOST_BYTES) {
                begin();
                if (waiting.size() > MOST_WAITING) {
                    tell(waiting.removeFirst());
                }
            }
        }

        void end() throws IOException {
            begin();
            while (!waiting.isEmpty()) {
                tell(waiting.removeFirst());
            }
        }

        private void begin() {
            List<Place> part = lines;
            lines = new ArrayList<>();
            bytes = 0;
            Callable<List<Parsed<T>>> work = () -> parsed(part);
            waiting.add(pool.submit(work));
        }

        private List<Parsed<T>> parsed(List<Place> part) throws IOException {
            List<Parsed<T>> parsed = new ArrayList<>(part.size());
            try (RecordFile own = file.again()) {
                for (Place place : part) {
                    T shape = shapes.get();
                    boolean whole = own.object(place.span(), shape);
                    parsed.add(new Parsed<>(place.span(), place.whole(),
                            whole ? Optional.of(shape) : Optional.empty()));
                }
            }
            return parsed;
        }

        private void tell(Future<List<Parsed<T>>> part) throws IOException {
            for (Parsed<T> line : Awaited.of(part)) {
                reader.line(line.span(), line.whole(), line.shape());
            }
        }
    }
}
