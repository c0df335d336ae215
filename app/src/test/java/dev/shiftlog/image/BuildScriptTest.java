package dev.shiftlog.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command of the sources, with a script in the place of Maven that makes an image of one line. */
@DisabledOnOs(OS.WINDOWS)
class BuildScriptTest {
    /** No process has such a number: systems count to 2^22 at most. */
    private static final String DEAD = "99999999";

    @TempDir
    private Path root;

    private Path script;

    @BeforeEach
    void copyTheScriptBesideAStandInForMaven() throws IOException {
        script = root.resolve("app/bin/shiftlog");
        Files.createDirectories(script.getParent());
        Files.createDirectories(root.resolve("app/src/main"));
        Files.createFile(root.resolve("pom.xml"));
        Files.copy(Path.of("bin/shiftlog"), script);
        program(script, Files.readString(script));
        program(root.resolve("tools/mvn"), """
                #!/bin/sh
                echo build >>"$ROOT/builds"
                echo "[INFO] noise of the build"
                [ ! -e "$ROOT/door" ] || read -r _ <"$ROOT/door"
                image=$ROOT/app/target/image/versions/v1/bin
                mkdir -p "$image"
                printf '#!/bin/sh\\necho "run $*"\\n' >"$image/shiftlog"
                chmod +x "$image/shiftlog"
                echo v1 >"$ROOT/app/target/image/current"
                """);
    }

    @Test
    void buildsWhatIsMissingAndPrintsNothingOfItOnStandardOutput() throws Exception {
        assertEquals("run status\n", answer(start("status")));
        assertEquals(1, builds());
    }

    @Test
    void anOldImageIsBuiltAnewForTheAppButNeverForACommand() throws Exception {
        answer(start("status"));
        Path source = Files.createFile(root.resolve("app/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals("run update -p x\n", answer(start("update", "-p", "x")));
        assertEquals(1, builds());
        assertEquals("run \n", answer(start()));
        assertEquals(2, builds());
    }

    @Test
    void ofManyThatFindTheLockOfADeadBuildOneBuilds() throws Exception {
        Path lock = Files.createDirectories(root.resolve("app/target/image.lock"));
        Files.writeString(lock.resolve("owner"), DEAD + "\n");
        List<Process> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waiting.add(start("status"));
        }
        for (Process process : waiting) {
            assertEquals("run status\n", answer(process));
        }
        assertEquals(1, builds());
        assertFalse(Files.exists(lock));
    }

    @Test
    void theBuildOfOneThatWasKilledIsWaitedFor() throws Exception {
        Path door = root.resolve("door");
        assertEquals(0, new ProcessBuilder("mkfifo", door.toString()).start().waitFor());
        Process killed = start("status");
        Path builds = root.resolve("builds");
        Awaitility.await().until(() -> Files.exists(builds));
        killed.destroyForcibly().waitFor();
        Process waiting = command("status").start();
        try (BufferedReader said = waiting.errorReader()) {
            String first = said.readLine();
            Files.writeString(door, "go on\n");
            assertTrue(first.startsWith("shiftlog: waiting for another build"), first);
            assertEquals("run status\n", answer(waiting));
        }
        assertEquals(1, builds());
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Process start(String... words) throws IOException {
        return command(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ROOT", root.toString());
        builder.environment().put("PATH", root.resolve("tools") + ":" + System.getenv("PATH"));
        return builder;
    }

    private static String answer(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return out;
    }

    private int builds() throws IOException {
        return Files.readAllLines(root.resolve("builds")).size();
    }
}
