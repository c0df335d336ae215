package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls in a mount namespace of their own, where folders are really read-only and a disk really full, also for
 * root. Where the system offers no such namespaces, these are skipped and say so.
 */
class SandboxTest {
    @TempDir
    private Path folder;

    private Path project;
    private Path home;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(sh("exec unshare -Urm true").code() == 0,
                "SKIPPED: no mount namespaces here (unshare -Urm), read-only folders and full disks go untested");
        project = Files.createDirectories(folder.resolve("project"));
        home = Files.createDirectories(folder.resolve("home"));
        assertEquals(0, sh("exec git init -q '" + project + "'").code());
        assertEquals(0, ShiftlogRun.in(project).run("init", "--agents", "none").code());
        assertEquals(0, ShiftlogRun.in(project).run("update", "-p", "kept").code());
    }

    @Test
    void aReadOnlyProjectIsNamedInOneLineAndStillShown() throws Exception {
        Answer changed = inNamespace(readOnly(project) + call("update", "-p", "lost"));
        assertEquals(1, changed.code(), changed.out());
        assertEquals(1, changed.out().lines().count(), changed.out());
        assertTrue(changed.out().startsWith("Error: cannot write ") && changed.out().contains(".stitch"),
                changed.out());
        Answer saved = inNamespace(readOnly(project) + call("save"));
        assertEquals(1, saved.code(), saved.out());
        Answer shown = inNamespace(readOnly(project) + call("status"));
        assertEquals(0, shown.code(), shown.out());
        assertTrue(shown.out().contains("- kept"), shown.out());
        Answer resumed = inNamespace(readOnly(project) + call("resume"));
        assertEquals(0, resumed.code(), resumed.out());
        assertTrue(resumed.out().contains("## Progress\n- kept\n"), resumed.out());
        assertGoesOn();
    }

    @Test
    void aFolderThatCannotBeWrittenSaysWhyNoSessionBegins() throws Exception {
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        Answer answer = inNamespace(
                readOnly(fresh) + "cd '" + fresh + "'\n" + call("init", "--agents", "none"));
        assertEquals(1, answer.code(), answer.out());
        assertTrue(answer.out().contains("Read-only file system; run 'shiftlog init' again"), answer.out());
    }

    @Test
    void onAFullDiskNothingIsChangedAndNothingLost() throws Exception {
        Answer full = inNamespace("""
                mkdir '%1$s/disk' && mount -t tmpfs -o size=300k none '%1$s/disk' && cp -R '%2$s/.' '%1$s/disk'
                cd '%1$s/disk' && (dd if=/dev/zero of=filler bs=4k 2>/dev/null || true)
                """.formatted(folder, project)
                + call("update", "-p", "lost") + "echo \"code $?\"\n" + call("save") + "echo \"code $?\"\n"
                + "rm filler\n" + call("update", "-p", "next") + "echo \"code $?\"\n" + call("status"));
        assertEquals(0, full.code(), full.out());
        String[] said = full.out().split("code \\d\n");
        assertTrue(said[0].startsWith("Error: ") && said[0].contains("nothing was changed"), full.out());
        assertTrue(said[1].startsWith("Error: ") && said[1].contains("nothing was changed"), full.out());
        assertEquals("ok\n", said[2], full.out());
        assertTrue(said[3].contains("- kept\n  - next\n"), full.out());
        assertFalse(said[3].contains("lost"), full.out());
    }

    @Test
    void agentsWorkWhereOnlyTheProjectCanBeWritten() throws Exception {
        String sandbox = readOnly(home) + readOnly(project.resolve(".git")) + "export HOME='" + home + "'\n";
        Answer answer = inNamespace(sandbox + call("update", "-p", "from the sandbox", "-d", "a::b")
                + call("todo", "later") + call("save", "-m", "done") + call("undo") + call("status"));
        assertEquals(0, answer.code(), answer.out());
        assertTrue(answer.out().startsWith("ok\n"), answer.out());
        assertTrue(answer.out().contains("- from the sandbox"), answer.out());
    }

    private void assertGoesOn() {
        assertEquals("ok\n", ShiftlogRun.in(project).run("update", "-p", "next").out());
        String status = ShiftlogRun.in(project).run("status").out();
        assertTrue(status.contains("- kept\n  - next"), status);
    }

    private static String readOnly(Path path) {
        return "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s'\n".formatted(path);
    }

    private static String call(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "dev.shiftlog.Main"));
        command.addAll(List.of(words));
        return "'" + String.join("' '", command) + "'\n";
    }

    private record Answer(int code, String out) {}

    private Answer inNamespace(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("script"), "cd '" + project + "'\n" + script);
        return sh("exec unshare -Urm sh '" + file + "'");
    }

    private static Answer sh(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out);
    }
}
