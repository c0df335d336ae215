package dev.shiftlog.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class InstallationTest {
    @TempDir
    private Path folder;

    @Test
    void aNewVersionTakesTheLinkAndTheOldOneGoes() throws IOException {
        Installation installation = installation();
        installation.put(image("one"));
        installation.put(image("two"));
        assertEquals("two", Files.readString(installation.link()));
        assertFalse(Files.exists(version("one")));
    }

    @Test
    void aVersionThatAnOpenAppUsesStaysUntilTheAppIsClosed() throws IOException {
        Installation installation = installation();
        installation.put(image("one"));
        Path user = version("one").resolve("in-use/" + ProcessHandle.current().pid());
        Files.createFile(user);
        installation.put(image("two"));
        assertTrue(Files.exists(version("one")));
        Files.delete(user);
        installation.put(image("two"));
        assertFalse(Files.exists(version("one")));
    }

    @Test
    void uninstallingTakesAwayExactlyWhatWasPutThere() throws IOException {
        Installation installation = installation();
        installation.put(image("one"));
        Path other = Files.createFile(installation.link().resolveSibling("other"));
        installation.remove();
        assertFalse(Files.exists(installation.link(), LinkOption.NOFOLLOW_LINKS));
        assertFalse(Files.exists(installation.folder()));
        assertTrue(Files.exists(other));
    }

    @Test
    void aProgramOfTheSameNameIsNotOurs() throws IOException {
        Installation installation = installation();
        Files.createDirectories(installation.link().getParent());
        Files.createFile(installation.link());
        assertTrue(installation.hasForeignLink());
    }

    private Installation installation() {
        return new Installation(folder.resolve("data/shiftlog"), folder.resolve("bin/shiftlog"));
    }

    private Path version(String id) {
        return folder.resolve("data/shiftlog/versions").resolve(id);
    }

    private Path image(String id) throws IOException {
        Path image = folder.resolve("built-" + id);
        Files.createDirectories(image.resolve("bin"));
        Files.createDirectories(image.resolve("in-use"));
        Files.writeString(image.resolve("bin/shiftlog"), id);
        Files.writeString(image.resolve("id"), id + "\n");
        return image;
    }
}
