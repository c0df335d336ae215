package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files of which somebody hears how much of them was read. */
final class Watched implements SourceTree {
    private final SourceTree files;
    private final Progress progress;
    private final Progress.Phase phase;
    private final long expected;
    private long read;

    Watched(SourceTree files, Progress progress, Progress.Phase phase, long expected) {
        this.files = requireNonNull(files);
        this.progress = requireNonNull(progress);
        this.phase = requireNonNull(phase);
        this.expected = expected;
    }

    /** Several threads read a large file. */
    private synchronized void count(int bytes) {
        if (bytes > 0) {
            read += bytes;
            progress.at(phase, Math.min(read, expected), expected);
        }
    }

    @Override
    public List<Entry> list(Path folder) throws IOException {
        return files.list(folder);
    }

    @Override
    public Optional<Entry> entry(Path path) {
        return files.entry(path);
    }

    @Override
    public Source open(Path file) throws IOException {
        Source source = files.open(file);
        return new Source() {
            @Override
            public long size() throws IOException {
                return source.size();
            }

            @Override
            public int read(long position, ByteBuffer into) throws IOException {
                int bytes = source.read(position, into);
                count(bytes);
                return bytes;
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    @Override
    public Optional<byte[]> small(Path file, int limit) throws IOException {
        return files.small(file, limit);
    }
}
