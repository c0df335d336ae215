package dev.shiftlog.snapshot;

import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files of which one ends earlier than on disk: a linked transcript has grown since it was kept. */
record CutTree(SourceTree files, Path file, long length) implements SourceTree {
    @Override
    public List<Entry> list(Path folder) throws IOException {
        return files.list(folder);
    }

    @Override
    public Optional<Entry> entry(Path path) {
        Optional<Entry> entry = files.entry(path);
        return path.equals(file)
                ? entry.map(found -> new Entry(path, false, Math.min(length, found.size()), found.modified()))
                : entry;
    }

    @Override
    public Source open(Path path) throws IOException {
        Source source = files.open(path);
        return path.equals(file) ? new CutSource(source, Math.min(length, source.size())) : source;
    }

    @Override
    public Optional<byte[]> small(Path path, int limit) throws IOException {
        boolean isLarge = path.equals(file) && length > limit;
        Optional<byte[]> bytes = isLarge ? Optional.empty() : files.small(path, limit);
        return path.equals(file)
                ? bytes.map(all -> Arrays.copyOf(all, (int) Math.min(length, all.length)))
                : bytes;
    }

    private record CutSource(Source source, long size) implements Source {
        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            int wanted = Math.clamp(size - position, 0, into.remaining());
            int end = into.limit();
            into.limit(into.position() + wanted);
            int count = wanted == 0 ? 0 : source.read(position, into);
            into.limit(end);
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
