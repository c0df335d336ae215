package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorktreeTest {
    @TempDir
    private Path folder;

    private Path main;
    private Path linked;

    @BeforeEach
    void checkOut() throws Exception {
        main = Files.createDirectories(folder.resolve("main"));
        linked = folder.resolve("linked");
        git(main, "init", "-q", "-b", "trunk");
        git(main, "commit", "-q", "--allow-empty", "-m", "first");
        Files.createDirectories(main.resolve(".stitch/sessions"));
        Files.writeString(main.resolve(".stitch/config.json"),
                "{\"project_name\": \"p\", \"tech_stack\": []}");
        git(main, "worktree", "add", "-q", "-b", "feature", linked.toString());
    }

    @Test
    void aLinkedWorktreeHasItsOwnSessionFromItsFirstChangeOn() {
        assertEquals(0, run(main, "update", "-p", "in main").code());
        assertTrue(run(linked, "status").out().endsWith("No active session.\n"));
        assertFalse(Files.exists(linked.resolve(".stitch")));
        assertEquals("ok\n", run(linked, "update", "-p", "in linked").out());
        assertTrue(run(linked, "status").out().contains("Project: p\n"));
        assertFalse(run(linked, "status").out().contains("in main"));
        assertFalse(run(main, "status").out().contains("in linked"));
        assertTrue(run(linked, "status", "--json").out().contains("\"branch\": \"feature\""));
    }

    @Test
    void checkoutsShareTheirDecisionsAndDeadEnds() throws IOException {
        run(main, "update", "-d", "JWT::stateless");
        run(linked, "update", "-x", "bcrypt::fails on Windows");
        run(main, "update", "-p", "go on");
        String inLinked = Files.readString(linked.resolve(".stitch/context.md"));
        String inMain = Files.readString(main.resolve(".stitch/context.md"));
        assertTrue(inLinked.contains("JWT -- stateless"), inLinked);
        assertTrue(inMain.contains("**bcrypt** -- fails on Windows"), inMain);
    }

    @Test
    void statusSaysThatTheSessionBeganOnAnotherBranch() throws Exception {
        run(linked, "update", "-p", "on feature");
        assertFalse(run(linked, "status").out().contains("Branch:"));
        git(linked, "switch", "-q", "-c", "other");
        assertTrue(run(linked, "status").out()
                .contains("Branch:  other (the session began on branch feature)\n"));
    }

    private static Answer run(Path where, String... words) {
        return ShiftlogRun.in(where).run(words);
    }

    private static void git(Path where, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org",
                        "-c", "commit.gpgsign=false"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).directory(where.toFile()).inheritIO().start();
        assertEquals(0, git.waitFor());
    }
}
