package dev.shiftlog.flow;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shiftlog.time.UtcTime;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    private static final long NOW = UtcTime.parse("2026-11-21T10:00:00.000Z").orElseThrow();

    @TempDir
    private Path project;
    private Snapshots snapshots;
    private Path transcript;

    @BeforeEach
    void openFolder() throws IOException {
        snapshots = new FlowFolder(project).snapshots();
        transcript = Files.writeString(project.resolve("t.jsonl"), "{\"a\":1}\n");
    }

    @Test
    void aSnapshotIsForItsOwnersEyesAndItsNameLeadsNowhere() throws IOException {
        Path file = snapshots.take(transcript, "abc/../evil id", NOW).orElseThrow().file();
        assertEquals("transcript-abc_.._evil_id-20261121100000000.jsonl", file.getFileName().toString());
        assertEquals("{\"a\":1}\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void theNewestFiveAreKeptByTimeWhateverTheirConversation() throws IOException {
        for (int hour = 0; hour < 8; hour++) {
            snapshots.take(transcript, hour % 2 == 0 ? "zzz" : "aaa", NOW + hour * 3_600_000L);
        }
        assertEquals(List.of("aaa", "zzz", "aaa", "zzz", "aaa"),
                snapshots.list().stream().map(Snapshots.Snapshot::conversation).toList());
        assertEquals(NOW + 7 * 3_600_000L, snapshots.list().getFirst().takenMillis());
    }

    @Test
    void twoSnapshotsOfOneMillisecondDoNotMeet() throws IOException {
        snapshots.take(transcript, "abc", NOW);
        snapshots.take(transcript, "abc", NOW);
        assertEquals(2, snapshots.list().size());
    }

    @Test
    void aMissingTranscriptAndALongIdAreNoTrouble() throws IOException {
        assertTrue(snapshots.take(project.resolve("nowhere"), "abc", NOW).isEmpty());
        assertTrue(snapshots.take(transcript, "x".repeat(500), NOW).isPresent());
    }

    @Test
    void aLargeTranscriptIsLinkedWithTheLengthItHadThen() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(transcript.toFile(), "rw")) {
            large.setLength(17L << 20);
        }
        Snapshots.Snapshot snapshot = snapshots.take(transcript, "abc", NOW).orElseThrow();
        Files.writeString(transcript, "later", StandardOpenOption.APPEND);
        assertEquals(17L << 20, snapshots.list().getFirst().length());
        assertTrue(Files.isSameFile(transcript, snapshot.file()));
    }

    @Test
    void aLargeTranscriptOnAnotherDiskIsCopiedByAProcessOfItsOwn() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory)
                && !Files.getFileStore(memory).equals(Files.getFileStore(project)));
        Path elsewhere = Files.createTempFile(memory, "transcript", ".jsonl");
        try {
            Files.write(elsewhere, new byte[17 << 20]);
            snapshots.take(elsewhere, "abc", NOW);
            await().until(() -> snapshots.list().size() == 1);
            Path copy = snapshots.list().getFirst().file();
            assertEquals(-1, Files.mismatch(elsewhere, copy));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void whatAKilledCallLeftGoesAfterADay() throws IOException {
        Path half = project.resolve(".stitch/session/snapshots/.transcript-abc-20261121100000000.jsonl.tmp");
        Path growing = half.resolveSibling("transcript-def-20261121100000000.jsonl.part");
        Files.createDirectories(half.getParent());
        Files.writeString(half, "{");
        Files.writeString(growing, "{");
        Files.setLastModifiedTime(half, FileTime.fromMillis(System.currentTimeMillis() - 48 * 3_600_000L));
        snapshots.take(transcript, "abc", NOW);
        assertFalse(Files.exists(half));
        assertTrue(Files.exists(growing));
        assertEquals(1, snapshots.list().size());
    }

    @Test
    void aLinkInPlaceOfTheFolderIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(project.resolve("elsewhere"));
        Files.createDirectories(project.resolve(".stitch/session"));
        Files.createSymbolicLink(project.resolve(".stitch/session/snapshots"), elsewhere);
        assertThrows(IOException.class, () -> snapshots.take(transcript, "abc", NOW));
        assertFalse(Files.list(elsewhere).findAny().isPresent());
    }
}
