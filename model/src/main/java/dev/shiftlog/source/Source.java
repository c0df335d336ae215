package dev.shiftlog.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that can be read from any place, as often as wanted. */
public interface Source extends Closeable {
    long size() throws IOException;

    /** Fills the buffer from the position on as far as there are bytes; answers how many it read. */
    int read(long position, ByteBuffer into) throws IOException;
}
