package dev.shiftlog.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class InstallationTest {
    @TempDir
    private Path folder;

    private final List<String> steps = new ArrayList<>();

    @Test
    void aNewVersionTakesTheLinkAndTheOldOneGoes() throws IOException {
        Installation installation = installation();
        installation.put(image("one"), steps::add);
        installation.put(image("two"), steps::add);
        assertEquals("two", Files.readString(installation.link()));
        assertFalse(Files.exists(version("one")));
    }

    @Test
    void aVersionThatAnOpenAppUsesStaysUntilTheAppIsClosed() throws IOException {
        Installation installation = installation();
        installation.put(image("one"), steps::add);
        Path user = version("one").resolve("in-use/" + ProcessHandle.current().pid());
        Files.createFile(user);
        installation.put(image("two"), steps::add);
        assertTrue(Files.exists(version("one")));
        Files.delete(user);
        installation.put(image("two"), steps::add);
        assertFalse(Files.exists(version("one")));
    }

    @Test
    void theCachesAreMadeOnceWhereTheImageStays() throws IOException {
        Path image = image("one");
        java(image, """
                for word in "$@"; do
                    case $word in
                        -XX:SharedClassListFile=*) list=${word#*=} ;;
                        -XX:SharedArchiveFile=*) echo "from $list" >"${word#*=}" ;;
                    esac
                done
                """);
        Installation installation = installation();
        installation.put(image, steps::add);
        Path home = version("one");
        String cache = Caches.of(Jars.in(home)).file(Caches.Part.SHIFT);
        assertEquals("from " + home.resolve("caches/shift") + "\n",
                Files.readString(home.resolve("lib").resolve(cache)));
        assertEquals(Caches.Part.values().length, steps.size());
        installation.put(image, steps::add);
        assertEquals(Caches.Part.values().length, steps.size());
    }

    @Test
    void cachesThatCannotBeMadeStayAsTheyCame() throws IOException {
        Path image = image("one");
        java(image, "exit 1");
        String cache = Caches.of(Jars.in(image)).file(Caches.Part.COMMAND);
        Files.writeString(image.resolve("lib").resolve(cache), "as it came");
        installation().put(image, steps::add);
        assertEquals("as it came", Files.readString(version("one").resolve("lib").resolve(cache)));
        assertEquals("one", Files.readString(installation().link()));
    }

    private static void java(Path image, String script) throws IOException {
        new Jars(Map.of()).copyTo(image.resolve("lib"));
        Files.createDirectories(image.resolve("caches"));
        Path java = image.resolve("runtime/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\n" + script);
        assertTrue(java.toFile().setExecutable(true));
    }

    @Test
    void uninstallingTakesAwayExactlyWhatWasPutThere() throws IOException {
        Installation installation = installation();
        installation.put(image("one"), steps::add);
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
