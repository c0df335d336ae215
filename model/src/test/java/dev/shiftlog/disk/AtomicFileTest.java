package dev.shiftlog.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class AtomicFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rwxr-xr-x", "rw-rw-rw-"})
    void anExistingFileKeepsItsMode(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        // What the umask takes away, a new file cannot be given back when it is made.
        AtomicFile.write(file, "new");
        assertEquals("new", Files.readString(file));
        String expected = mode.equals("rw-rw-rw-") ? umasked() : mode;
        assertEquals(expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    private String umasked() throws IOException {
        Path fresh = Files.createFile(folder.resolve("fresh"));
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh));
    }

    @Test
    void aPrivateFileIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("a");
        AtomicFile.writePrivate(file, new byte[0]);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aLinkIsNotWrittenThrough() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "theirs");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        assertThrows(IOException.class, () -> AtomicFile.write(link, "ours"));
        assertEquals("theirs", Files.readString(target));
    }
}
