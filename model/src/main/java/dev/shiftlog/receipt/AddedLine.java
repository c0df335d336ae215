package dev.shiftlog.receipt;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** A line that we added to a file which the agent writes too. */
record AddedLine(Path file, String line) {
    public AddedLine {
        requireNonNull(file);
        requireNonNull(line);
    }
}
