package dev.shiftlog.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.journal.JournalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReadingTest {
    @TempDir
    Path folder;

    @Test
    void theNewestRecordComesFirstAndTheOlderFileLast() throws IOException {
        Path journal = journal("journal", line(3, "c"), line(4, "d"));
        Path older = journal("older", line(1, "a"), line(2, "b"));
        assertEquals(List.of(4L, 3L, 2L, 1L), numbers(journal, older));
    }

    @Test
    void aLineThatNobodyCanReadIsLeftOut() throws IOException {
        assertEquals(List.of(3L, 1L), numbers(journal("journal", line(1, "a"), "{ torn\n", line(3, "c"))));
    }

    @Test
    void linesMayBeLongerThanAPieceAndEndInTheMiddleOfALetter() throws IOException {
        String[] lines = new String[40];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i + 1, "é世".repeat(1 + i * 997));
        }
        List<JournalRecord> read = read(journal("journal", lines));
        assertEquals(40, read.size());
        for (int i = 0; i < lines.length; i++) {
            assertEquals("é世".repeat(1 + i * 997), read.get(39 - i).what());
        }
    }

    @Test
    void whatDoesNotExistHasNoRecords() throws IOException {
        assertEquals(List.of(), numbers(folder.resolve("none"), journal("empty")));
    }

    private static String line(int number, String what) {
        return "{\"n\": %d, \"what\": \"%s\"}\n".formatted(number, what);
    }

    private Path journal(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", lines));
    }

    private static List<JournalRecord> read(Path... files) {
        List<JournalRecord> read = new ArrayList<>();
        new JournalReading(List.of(files)).forEachRemaining(read::add);
        return read;
    }

    private static List<Long> numbers(Path... files) {
        return read(files).stream().map(JournalRecord::number).toList();
    }
}
