package dev.shiftlog.record;

import dev.shiftlog.record.RecordFile.LineReader;
import dev.shiftlog.source.Awaited;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Goes through the lines of a file, of a large one with several threads, and tells them in their order. */
record LineParsing<T extends Fields.Handler>(RecordFile file, Function<RecordFile, T> shapes,
        LineReader<T> reader) {
    /** Smaller files are read before the threads have started. */
    private static final long SMALL = 4L << 20;
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 5;
    /** How many bytes one thread reads at a time: what waits must stay small, else collecting garbage copies it. */
    private static final long PART = 250_000;

    void run() throws IOException {
        if (file.size() <= SMALL) {
            file.lines(0, (span, whole) -> {
                T shape = shapes.apply(file);
                reader.line(span, whole, file.object(span, shape) ? Optional.of(shape) : Optional.empty());
            });
            return;
        }
        try (RecordFile one = file.again();
                RecordFile other = file.again();
                ExecutorService pool = Executors.newFixedThreadPool(THREADS, LineParsing::daemon)) {
            try {
                inParts(pool, new ConcurrentLinkedQueue<>(List.of(one, other)));
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().daemon().name("reading lines").unstarted(work);
    }

    /** Each thread takes an idle file for as long as it reads a part. */
    private void inParts(ExecutorService pool, Queue<RecordFile> idle) throws IOException {
        Deque<Future<List<Parsed<T>>>> waiting = new ArrayDeque<>();
        for (long from = 0; from < file.size(); from += PART) {
            if (waiting.size() == MOST_WAITING) {
                tell(waiting.removeFirst());
            }
            Span part = new Span(from, Math.min(file.size(), from + PART));
            Callable<List<Parsed<T>>> work = () -> parsed(part, idle);
            waiting.add(pool.submit(work));
        }
        while (!waiting.isEmpty()) {
            tell(waiting.removeFirst());
        }
    }

    /** One line as it was read. */
    private record Parsed<T>(Span span, boolean whole, Optional<T> shape) {}

    /** The lines that begin in the part; the last may reach into the next one. */
    private List<Parsed<T>> parsed(Span part, Queue<RecordFile> idle) throws IOException {
        List<Parsed<T>> parsed = new ArrayList<>();
        RecordFile own = idle.remove();
        try {
            own.linesIn(part, (span, whole) -> {
                T shape = shapes.apply(own);
                parsed.add(new Parsed<>(span, whole,
                        own.object(span, shape) ? Optional.of(shape) : Optional.empty()));
            });
        } finally {
            idle.add(own);
        }
        return parsed;
    }

    private void tell(Future<List<Parsed<T>>> part) throws IOException {
        for (Parsed<T> line : Awaited.of(part)) {
            reader.line(line.span(), line.whole(), line.shape());
        }
    }
}
