package dev.shiftlog.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.instruction.PlannedWrite.Leave;
import dev.shiftlog.instruction.Wishes.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstructionsTest {
    private static final Set<InstructionFile> ALL = EnumSet.allOf(InstructionFile.class);
    private static final String OF_STITCH = """
            # Stitch -- Session Context Manager

            ## On Session Start
            - Check if `.stitch/context.md` exists

            ## Before Session Ends
            - Run `stitch save` to archive the session""";

    @TempDir
    Path project;

    @Test
    void privateBlocksLeaveGitStatusAsItWas() throws Exception {
        repository();
        write("README.md", "hello\n");
        commit();
        String before = status();
        carryOut(install(Visibility.PRIVATE, true));
        assertEquals(before, status());
        assertTrue(read("CLAUDE.local.md").contains("Welcome back!"));
        assertTrue(read("AGENTS.md").contains("shiftlog update"));
        assertFalse(Files.exists(project.resolve("CLAUDE.md")));
    }

    @Test
    void trackedBlocksShowInGitAndOnlyOurOwnFolderIsHidden() throws Exception {
        repository();
        write(".stitch/config.json", "{}");
        write(".stitch/shiftlog/lock", "");
        carryOut(install(Visibility.TRACKED, false));
        String status = status();
        assertTrue(status.contains("?? CLAUDE.md"), status);
        assertTrue(status.contains("?? .stitch/config.json"), status);
        assertFalse(status.contains(".stitch/shiftlog"), status);
    }

    @Test
    void takingAllAwayLeavesTheFolderAsItWas() throws Exception {
        repository();
        write("AGENTS.md", "rules\r\n");
        write("CLAUDE.md", "no newline at the end");
        write(".github/copilot-instructions.md", "\u00ef\u00bb\u00bfcaf\u00e9");
        write(".codex/instructions.md", "old\n");
        write(".claude/settings.local.json", "{\"a\": 1}");
        write(".git/info/exclude", "# mine\n*.swp");
        write("sub/file.txt", "x");
        Map<String, String> before = everything();
        for (Visibility visibility : Visibility.values()) {
            carryOut(install(visibility, true));
            assertFalse(before.equals(everything()));
            carryOut(new Instructions(project).remove(true));
            assertEquals(before, everything());
        }
    }

    @Test
    void installingTwiceWritesNothingMore() throws Exception {
        repository();
        carryOut(install(Visibility.PRIVATE, true));
        assertEquals(List.of(), install(Visibility.PRIVATE, true));
    }

    @Test
    void aTrackedFileGetsNoPrivateBlockAndTheReasonIsSaid() throws Exception {
        repository();
        write("AGENTS.md", "rules\n");
        commit();
        List<PlannedWrite> writes = install(Visibility.PRIVATE, false);
        PlannedWrite left = writes.stream().filter(Leave.class::isInstance).findFirst().orElseThrow();
        assertEquals(project.resolve("AGENTS.md"), left.file());
        assertTrue(left.words().contains("--tracked"), left.words());
        carryOut(writes);
        assertEquals("rules\n", read("AGENTS.md"));
    }

    @Test
    void theBlockOfStitchIsReplacedOnceWhereItStands() throws Exception {
        write("CLAUDE.md", "mine\n\n\n" + OF_STITCH);
        List<PlannedWrite> writes = install(Visibility.PRIVATE, false);
        assertTrue(writes.stream().anyMatch(write -> write.words().contains("stitch-ctx")),
                writes.toString());
        carryOut(writes);
        assertTrue(read("CLAUDE.md").startsWith("mine\n\n\n<!-- shiftlog:begin"), read("CLAUDE.md"));
        assertFalse(read("CLAUDE.md").contains("stitch update"));
        carryOut(new Instructions(project).remove(true));
        assertEquals("mine\n\n\n", read("CLAUDE.md"));
    }

    @Test
    void nothingIsWrittenThroughLinks() throws Exception {
        Path elsewhere = Files.createDirectories(project.resolve("elsewhere"));
        write("elsewhere/target.md", "foreign\n");
        Files.createSymbolicLink(project.resolve("AGENTS.md"), elsewhere.resolve("target.md"));
        Files.createSymbolicLink(project.resolve(".github"), elsewhere);
        List<PlannedWrite> writes = install(Visibility.TRACKED, false);
        carryOut(writes);
        assertEquals("foreign\n", read("elsewhere/target.md"));
        assertFalse(Files.exists(elsewhere.resolve("copilot-instructions.md")));
        assertEquals(2, writes.stream().filter(Leave.class::isInstance).count());
    }

    @Test
    void aFileInTwoByteLettersIsLeftAlone() throws Exception {
        write("AGENTS.md", "\u00ff\u00fea\u0000");
        assertTrue(install(Visibility.TRACKED, false).stream()
                .anyMatch(write -> write instanceof Leave leave && leave.words().contains("UTF-16")));
    }

    @Test
    void aSubPackageHidesItsOwnFilesBelowTheTopLevel() throws Exception {
        repository();
        write("pack[1]/ü/file.txt", "x");
        commit();
        Path sub = project.resolve("pack[1]/ü");
        PlannedWrites.carryOut(sub, new Instructions(sub).install(wishes(Visibility.PRIVATE, false)));
        assertEquals("", status());
        PlannedWrites.carryOut(project, new Instructions(project).install(wishes(Visibility.PRIVATE, false)));
        PlannedWrites.carryOut(sub, new Instructions(sub).remove(true));
        assertEquals("", status());
        assertTrue(read(".git/info/exclude").contains("/AGENTS.md\n"));
        assertFalse(read(".git/info/exclude").contains("pack"));
    }

    @Test
    void aFileThatChangedMeanwhileStopsAllAndNothingStays() throws Exception {
        write("AGENTS.md", "one\n");
        List<PlannedWrite> writes = install(Visibility.TRACKED, false);
        write("GEMINI.md", "surprise\n");
        assertThrows(IOException.class, () -> carryOut(writes));
        assertEquals("one\n", read("AGENTS.md"));
        assertFalse(Files.exists(project.resolve("CLAUDE.md")));
    }

    @Test
    void agentsAreToldByFilesProgramsAndConversations() throws Exception {
        write("GEMINI.md", "mine\n");
        write("bin/claude", "#!/bin/sh\n");
        assertTrue(project.resolve("bin/claude").toFile().setExecutable(true));
        Files.createDirectories(project.resolve("home/.codex/sessions"));
        Files.createDirectories(project.resolve("home/.copilot/session-state"));
        Map<String, String> environment = Map.of("PATH", project.resolve("bin").toString(), "HOME",
                project.resolve("home").toString());
        Map<InstructionFile, String> found = new Presence(project, environment).found(Visibility.PRIVATE);
        assertEquals(Set.of(InstructionFile.CLAUDE, InstructionFile.AGENTS, InstructionFile.GEMINI),
                found.keySet());
        assertEquals("claude is installed", found.get(InstructionFile.CLAUDE));
        assertEquals(Map.of(), new Presence(project.resolve("bin"), Map.of()).found(Visibility.PRIVATE));
    }

    private List<PlannedWrite> install(Visibility visibility, boolean allow) {
        return new Instructions(project).install(wishes(visibility, allow));
    }

    private static Wishes wishes(Visibility visibility, boolean allow) {
        return new Wishes(ALL, Set.of(), visibility, allow);
    }

    private void carryOut(List<PlannedWrite> writes) throws IOException {
        PlannedWrites.carryOut(project, writes);
    }

    private void write(String path, String bytes) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String read(String path) throws IOException {
        return Files.readString(project.resolve(path), StandardCharsets.ISO_8859_1);
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(project)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.put(project.relativize(path).toString(),
                        Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    private void repository() throws Exception {
        git("init", "-q", "-b", "main");
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "x");
    }

    private String status() throws Exception {
        return git("status", "--porcelain", "--untracked-files=all");
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(project.toFile()).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return answer;
    }
}
