package dev.shiftlog.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Folders of sources, read-only. */
public interface SourceTree {
    /** What the folder holds, by name; nothing where there is no such folder. */
    List<Entry> list(Path folder) throws IOException;

    Optional<Entry> entry(Path path);

    Source open(Path file) throws IOException;

    /** The whole of a small file, or nothing where it is missing or larger than the limit. */
    Optional<byte[]> small(Path file, int limit) throws IOException;

    /** A file or folder. */
    record Entry(Path path, boolean folder, long size, Instant modified) {
        public String name() {
            return path.getFileName().toString();
        }
    }
}
