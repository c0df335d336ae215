package dev.shiftlog.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Files.writeString(transcript, "later", java.nio.file.StandardOpenOption.APPEND);
        assertEquals(17L << 20, snapshots.list().getFirst().length());
        assertTrue(Files.isSameFile(transcript, snapshot.file()));
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
