package dev.shiftlog.context;

import static java.util.Objects.requireNonNull;

/** A file by itself, or a folder (its path ends in a slash) that stands for all files below it. */
record FoldedPath(String path, int files) {
    public FoldedPath {
        requireNonNull(path);
    }

    boolean isFolder() {
        return path.endsWith("/");
    }
}
