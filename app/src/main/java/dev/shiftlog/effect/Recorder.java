package dev.shiftlog.effect;

import java.io.IOException;
import java.util.Optional;

/** Runs a shell's line on the person's terminal and records what fails, as {@code shiftlog run} does. */
public interface Recorder {
    /** The exit code of the line; with a test's key, the run is of that failing test alone. */
    int run(String line, Optional<String> test) throws IOException;
}
