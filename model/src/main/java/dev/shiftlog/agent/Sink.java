package dev.shiftlog.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Takes new files of a tool's store; they appear together when the writing is whole, or not at all. */
public interface Sink {
    /** A file that must not exist yet. */
    OutputStream create(Path file) throws IOException;

    /** Adds one line to a file of the tool that others write too. */
    void append(Path file, String line) throws IOException;
}
