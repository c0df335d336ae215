package dev.shiftlog.record;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.List;

/**
 * What the first pass over a file found, as long as memory allows: a conversion reads its source once to
 * report and once to write.
 */
public final class Remembered<T> {
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
