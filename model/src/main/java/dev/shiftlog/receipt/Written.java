package dev.shiftlog.receipt;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** A file as we left it. */
record Written(Path file, long size, long checksum) {
    public Written {
        requireNonNull(file);
    }
}
