package dev.shiftlog.store;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.journal.JournalRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads the records of journals from the last one back, a piece of a file at a time. A line that nobody can
 * read is left out. No file stays open between two pieces, so that a reading may be dropped anywhere.
 */
final class JournalReading implements Iterator<JournalRecord> {
    private static final int PIECE = 64 * 1024;

    private final Deque<Path> files;
    private final Deque<JournalRecord> read = new ArrayDeque<>();
    /** The beginning of the oldest line that was read, whose end stands in a later piece. */
    private byte[] rest = new byte[0];
    private long position = -1;
    private int piece = PIECE;

    /** @param newestFirst the journals, those that do not exist included */
    JournalReading(List<Path> newestFirst) {
        files = new ArrayDeque<>(newestFirst);
    }

    @Override
    public boolean hasNext() {
        try {
            while (read.isEmpty() && !files.isEmpty()) {
                readOn();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return !read.isEmpty();
    }

    @Override
    public JournalRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.removeFirst();
    }

    private void readOn() throws IOException {
        Path file = files.getFirst();
        if (position < 0) {
            position = length(file);
        }
        long start = Math.max(0, position - piece);
        byte[] text = piece(file, start);
        position = start;
        int end = text.length;
        for (int i = text.length - 1; i >= 0; i--) {
            if (text[i] == '\n') {
                add(text, i + 1, end);
                end = i;
            }
        }
        if (start > 0) {
            rest = Arrays.copyOf(text, end);
            // A line longer than a piece is read in ever larger ones, else it would be copied too often.
            piece = end == text.length ? 2 * piece : PIECE;
            return;
        }
        add(text, 0, end);
        rest = new byte[0];
        position = -1;
        files.removeFirst();
    }

    private static long length(Path file) throws IOException {
        AtomicFile.refuseOther(file);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What stands from the position on, with what was left over behind it. */
    private byte[] piece(Path file, long start) throws IOException {
        int length = Math.toIntExact(position - start);
        ByteBuffer piece = ByteBuffer.allocate(length + rest.length);
        if (length > 0) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                piece.limit(length);
                while (piece.hasRemaining() && channel.read(piece, start + piece.position()) >= 0) {
                    // read on until the piece is full
                }
            }
        }
        return piece.position(length).limit(length + rest.length).put(rest).array();
    }

    private void add(byte[] text, int from, int to) {
        if (from < to) {
            Optional<JournalRecord> record = Journal.record(Arrays.copyOfRange(text, from, to));
            record.ifPresent(read::addLast);
        }
    }
}
