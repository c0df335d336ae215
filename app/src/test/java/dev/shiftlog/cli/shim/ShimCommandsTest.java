package dev.shiftlog.cli.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ShimCommandsTest {
    @TempDir
    Path home;

    private Path bin;
    private Path shim;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void open() throws IOException {
        bin = Files.createDirectories(home.resolve("bin"));
        shim = home.resolve(".local/share/shiftlog/shims/claude");
        program(home.resolve(".local/bin/shiftlog"), "#!/bin/sh\n");
        Path project = Files.createDirectories(home.resolve("work/shop"));
        shiftlog = ShiftlogRun.in(project)
                .with(Map.of("HOME", home.toString(), "PATH", shim.getParent() + ":" + bin, "SHELL",
                        "/bin/bash"));
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void setupPutsAScriptIntoOurFolderAndLeavesTheProgramAlone() throws IOException {
        program(bin.resolve("claude"), "#!/bin/sh\necho real\n");
        ShiftlogRun.Answer answer = shiftlog.run("setup", "claude", "--write-path");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(Files.readString(shim).contains("shim decide claude"));
        assertEquals("#!/bin/sh\necho real\n", Files.readString(bin.resolve("claude")));
        assertTrue(Files.readString(home.resolve(".bashrc")).contains("/shims'"));
        assertTrue(shiftlog.run("shim", "status", "claude").out().contains("Status       : shim active"));
    }

    @Test
    void teardownTakesAwayExactlyWhatSetupPutThere() throws IOException {
        program(bin.resolve("claude"), "#!/bin/sh\n");
        Files.writeString(home.resolve(".bashrc"), "alias ll='ls -l'\n");
        shiftlog.run("setup", "claude", "--write-path");
        shiftlog.run("teardown", "claude");
        assertFalse(Files.exists(shim));
        assertEquals("alias ll='ls -l'\n", Files.readString(home.resolve(".bashrc")));
    }

    @Test
    void withoutTheProgramThereIsNothingToSetUp() {
        ShiftlogRun.Answer answer = shiftlog.run("setup", "claude");
        assertEquals(1, answer.code());
        assertEquals("[claude] Skipping: 'claude' not found in PATH.\n", answer.out());
    }

    @Test
    void anUnknownAgentIsAUsageErrorThatNamesTheChoices() {
        ShiftlogRun.Answer answer = shiftlog.run("setup", "vim");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("'vim' is not one of 'claude'"), answer.err());
    }

    @Test
    void aProgramThatTheOriginalRenamedIsTakenOverOnlyWhenAsked() throws IOException {
        program(bin.resolve("claude"),
                "#!/usr/bin/env python3\nfrom ai_session_manager.wrapper import run\n");
        program(bin.resolve("claude-real"), "#!/bin/sh\necho real\n");
        assertEquals(1, shiftlog.run("setup", "claude").code());
        assertEquals(0, shiftlog.run("setup", "claude", "--take-over").code());
        assertEquals("#!/bin/sh\necho real\n", Files.readString(bin.resolve("claude")));
        assertFalse(Files.exists(bin.resolve("claude-real")));
    }

    @Test
    void anAliasThatHidesTheShimIsNamed() throws IOException {
        program(bin.resolve("claude"), "#!/bin/sh\n");
        shiftlog.run("setup", "claude");
        Files.writeString(home.resolve(".bashrc"), "alias claude='/opt/claude --verbose'\n");
        String status = shiftlog.run("shim", "status", "claude").out();
        assertTrue(status.contains("hidden by your shell: claude is aliased"), status);
        Files.writeString(home.resolve(".bashrc"), "claude() { /opt/claude; }\n");
        status = shiftlog.run("shim", "status", "claude").out();
        assertTrue(status.contains("hidden by your shell: claude is a function; unless that calls"), status);
        Files.writeString(home.resolve(".bashrc"), "alias claude='claude --verbose'\n");
        status = shiftlog.run("shim", "status", "claude").out();
        assertTrue(status.contains("shim active, behind your shell's alias: claude is aliased"), status);
    }

    @Test
    void theDecisionIsPrintedForTheShimAndTheBannerForThePerson() throws IOException {
        Path project = home.resolve("work/shop").toRealPath();
        ShiftlogRun.Answer answer = shiftlog.run("shim", "decide", "claude", project.toString(), "--", "-v",
                "it's");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.err().startsWith("shiftlog: New session "), answer.err());
        assertTrue(answer.out().endsWith(" '-v' 'it'\\''s'\nshiftlog-end\n"), answer.out());
        assertTrue(Files.exists(project.resolve(".ai-session-manager/claude.json")));
    }

    @Test
    void resetForgetsTheDefault() {
        String project = home.resolve("work/shop").toString();
        shiftlog.run("shim", "decide", "claude", project, "--");
        assertTrue(shiftlog.run("shim", "reset", "claude").out().contains("will start fresh"));
        assertTrue(shiftlog.run("shim", "reset", "claude").out().contains("No state file found"));
    }
}
