package dev.shiftlog.store;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.journal.History;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The journal's file: a record a line, appended under the lock. */
final class Journal {
    private static final int TAIL = 16 * 1024;
    private static final long LONGEST = 16L * 1024 * 1024;

    private final StitchFolder folder;
    private long before;

    Journal(StitchFolder folder) {
        this.folder = folder;
    }

    /**
     * The last record that was written whole. A last line that was not is cut off: its call never
     * reached the state. The older file has it where a call died right after beginning a new one.
     */
    Optional<JournalRecord> last() throws StoreException {
        Optional<JournalRecord> last = lastIn(folder.journal());
        return last.isPresent() ? last : lastIn(folder.olderJournal());
    }

    private static Optional<JournalRecord> lastIn(Path journal) throws StoreException {
        if (!Files.exists(journal)) {
            return Optional.empty();
        }
        try (FileChannel file = opened(journal)) {
            long size = file.size();
            long end = lineBreakBefore(file, size);
            if (end < size) {
                file.truncate(end);
            }
            Optional<JournalRecord> last = Optional.empty();
            while (end > 0 && last.isEmpty()) {
                long start = lineBreakBefore(file, end - 1);
                last = record(read(file, start, end).array());
                end = start;
            }
            return last;
        } catch (IOException failed) {
            throw StoreException.writing(journal, failed);
        }
    }

    private static FileChannel opened(Path journal) throws IOException {
        AtomicFile.refuseOther(journal);
        return FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** The position behind the last line break that stands before the given one, or 0. */
    private static long lineBreakBefore(FileChannel file, long position) throws IOException {
        long end = position;
        while (end > 0) {
            long start = Math.max(0, end - TAIL);
            ByteBuffer chunk = read(file, start, end);
            for (int i = chunk.limit() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    private static ByteBuffer read(FileChannel file, long start, long end) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (chunk.hasRemaining() && file.read(chunk, start + chunk.position()) >= 0) {
            // read on until the chunk is full
        }
        return chunk.flip();
    }

    /** The record of a line; none where nobody can read it. */
    static Optional<JournalRecord> record(byte[] line) {
        try {
            return Optional.of(JournalRecord.read(JsonReader.read(line).asObject()));
        } catch (JsonException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Adds a record. It does not wait for the disk, as the session that is written next does: after a
     * power cut a session without its last records is taken like one that another program changed.
     */
    void append(JournalRecord record) throws StoreException {
        before = length();
        byte[] line = JsonWriter.lineBytes(record.toJson());
        try (FileChannel file = FileChannel.open(folder.journal(), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        } catch (IOException failed) {
            throw StoreException.writing(folder.journal(), failed);
        }
    }

    private long length() throws StoreException {
        try {
            return Files.exists(folder.journal()) ? Files.size(folder.journal()) : 0;
        } catch (IOException failed) {
            throw StoreException.reading(folder.journal(), failed);
        }
    }

    /** Takes the record that was added last away again, because the state could not be written. */
    void takeBack() throws StoreException {
        try (FileChannel file = FileChannel.open(folder.journal(), StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            file.truncate(before);
        } catch (IOException failed) {
            throw StoreException.writing(folder.journal(), failed);
        }
    }

    /** All records, the older file's too, read as far back as they are asked for. */
    History history() {
        return new History(new JournalReading(List.of(folder.journal(), folder.olderJournal())));
    }

    /** Starts a new file when the present one has grown long; one older file is kept. */
    void rotate() throws StoreException {
        try {
            if (Files.exists(folder.journal()) && Files.size(folder.journal()) > LONGEST) {
                Files.move(folder.journal(), folder.olderJournal(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw StoreException.writing(folder.olderJournal(), failed);
        }
    }
}
