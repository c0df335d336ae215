package dev.shiftlog.agent.writing;

import java.io.IOException;
import java.io.Reader;

/** Two readers as one; the caller closes them. */
final class Joined extends Reader {
    private final Reader first;
    private final Reader second;

    Joined(Reader first, Reader second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = first.read(into, offset, length);
        return count > 0 ? count : second.read(into, offset, length);
    }

    @Override
    public void close() {
        // Both belong to the caller.
    }
}
