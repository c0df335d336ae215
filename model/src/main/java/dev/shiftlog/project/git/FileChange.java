package dev.shiftlog.project.git;

import static java.util.Objects.requireNonNull;

/** A file that differs from what it was when the session began; the path is relative to the project. */
public record FileChange(String path, Kind kind) {
    /** What became of the file. */
    public enum Kind {
        CREATED,
        MODIFIED,
        DELETED
    }

    public FileChange {
        requireNonNull(path);
        requireNonNull(kind);
    }
}
