package dev.shiftlog.cli.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project on a disk that has no room left; where a disk of our own cannot be mounted, there is nothing to try. */
class FullDiskTest {
    @TempDir
    private Path folder;

    @Test
    void theAgentGoesOnHearsOfItsWorkAndTheSessionStaysWhole() throws Exception {
        Path root = folder.toRealPath();
        Path disk = Files.createDirectories(root.resolve("disk"));
        assumeTrue(inNamespace("mount -t tmpfs -o size=200k tmpfs '" + disk + "'").exit() == 0);
        HookProject prepared = new HookProject(Files.createDirectories(root.resolve("prepared")))
                .withSession();
        prepared.shiftlog().run("progress", "On a disk with room");
        Files.write(root.resolve("t.jsonl"), new byte[300_000]);
        String script = """
                set -e
                mount -t tmpfs -o size=200k tmpfs 'ROOT/disk'
                cp -a 'ROOT/prepared/.stitch' 'ROOT/disk/'
                before=$(cksum < 'ROOT/disk/.stitch/current_session.json')
                head -c 400000 /dev/zero > 'ROOT/disk/filler' 2>/dev/null || true
                fire() { printf '%s' "$2" | 'JAVA' -cp 'CLASSES' dev.shiftlog.Main -C 'ROOT/disk' hook "$1"; }
                fire pre-compact '{"cwd":"ROOT/disk","session_id":"abc","transcript_path":"ROOT/t.jsonl"}'
                fire session-start '{"cwd":"ROOT/disk","session_id":"abc","source":"compact"}'
                test "$before" = "$(cksum < 'ROOT/disk/.stitch/current_session.json')" && echo WHOLE
                """.replace("ROOT", root.toString())
                .replace("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .replace("CLASSES", System.getProperty("java.class.path"));
        Ended ended = inNamespace(script);
        assertEquals(0, ended.exit(), ended.output());
        assertTrue(ended.output().contains("Task: Build auth with JWT"), ended.output());
        assertTrue(ended.output().contains("shiftlog hook pre-compact: "), ended.output());
        assertTrue(ended.output().endsWith("WHOLE\n"), ended.output());
    }

    private record Ended(int exit, String output) {}

    private Ended inNamespace(String script) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", script));
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException noSuchProgram) {
            return new Ended(127, noSuchProgram.getMessage());
        }
    }
}
