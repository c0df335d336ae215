package dev.shiftlog.cli.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupCommandsTest {
    @TempDir
    private Path home;
    private Path project;

    @BeforeEach
    void start() throws IOException {
        project = Files.createDirectories(home.resolve("shop"));
        write("pom.xml", "<project/>");
        write("src/App.java", "class App {}");
        write("node_modules/x/y.js", "");
    }

    @Test
    void initSaysWhatItFoundAndWrote() throws IOException {
        Answer answer = run("init", "--name", " acme-shop ", "--agents", "claude,codex");
        assertEquals("""
                Initialized shiftlog for 'acme-shop'
                  Stack:   Java
                  Files:   2 files indexed
                  Hooks:   CLAUDE.local.md, AGENTS.md, starter_prompt.txt
                  Ready -- any AI model will auto-read context on session start.
                """, answer.out());
        for (String file : List.of("config.json", "current_session.json", "file_map.json", "context.md",
                "starter_prompt.txt", "sessions")) {
            assertTrue(Files.exists(project.resolve(".stitch").resolve(file)), file);
        }
        assertTrue(read(".stitch/config.json").contains("\"project_name\": \"acme-shop\""));
    }

    @Test
    void initTwiceSaysSoAndChangesNothing() throws IOException {
        run("init", "--agents", "codex");
        Map<String, String> before = everything();
        assertEquals(new Answer(0, "shiftlog is already initialized in this project.\n", ""), run("init"));
        assertEquals(before, everything());
    }

    @Test
    void aDryRunShowsTheBlockAndWritesNothing() throws IOException {
        Map<String, String> before = everything();
        Answer answer = run("init", "--agents", "gemini", "--dry-run");
        assertTrue(answer.out().contains("  GEMINI.md  new, for gemini\n    + <!-- shiftlog:begin"),
                answer.out());
        assertTrue(answer.out().endsWith("Nothing was written.\n"), answer.out());
        assertEquals(before, everything());
    }

    @Test
    void allAgentsAreAlsoTheOldCodexWhereItsFileStands() throws Exception {
        run("init", "--agents", "all", "--tracked");
        assertFalse(Files.exists(project.resolve(".codex")));
        Path old = project.resolve(".codex/instructions.md");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "Be brief.\n");
        run("init", "--agents", "all", "--tracked");
        assertTrue(Files.readString(old).contains("shiftlog:begin"));
    }

    @Test
    void deinitLeavesEverythingAsItWas() throws IOException {
        write("AGENTS.md", "mine, without a newline");
        Map<String, String> before = everything();
        run("init", "--agents", "all", "--tracked", "--allow");
        Answer kept = run("deinit");
        assertTrue(kept.out().contains("the session stays in .stitch/"), kept.out());
        assertEquals("mine, without a newline", read("AGENTS.md"));
        assertEquals(1, run("deinit", "--purge").code());
        assertEquals(0, run("deinit", "--purge", "--yes").code());
        assertEquals(before, everything());
    }

    @Test
    void anInitializedProjectCanTeachMoreAgentsLater() throws IOException {
        run("init", "--agents", "none");
        assertFalse(Files.exists(project.resolve("GEMINI.md")));
        Answer answer = run("init", "--agents", "gemini");
        assertEquals(
                "  Hooks:   GEMINI.md\n  Ready -- any AI model will auto-read context on session start.\n",
                answer.out());
    }

    @Test
    void anAgentWithHooksIsTaughtLess() throws IOException {
        assertEquals(0, run("hooks", "install", "codex", "--scope", "project").code());
        run("init", "--agents", "codex,gemini");
        assertTrue(read("AGENTS.md").contains("The session log is in your context"), read("AGENTS.md"));
        assertTrue(read("GEMINI.md").contains("First read `.stitch/context.md`"), read("GEMINI.md"));
    }

    @Test
    void anUnknownAgentIsNamed() {
        Answer answer = run("init", "--agents", "claud");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("'claud' is none of claude, codex"), answer.err());
    }

    @Test
    void aPersonIsAskedAndMayDecline() throws IOException {
        Map<String, String> before = everything();
        Answer answer = calls().saying("y\nn\nn\n").runAtTerminal("init", "--agents", "claude");
        assertTrue(answer.out().contains("Keep all of it private to you"), answer.out());
        assertTrue(answer.out().endsWith("Write this? [Y/n] Nothing was written.\n"), answer.out());
        assertEquals(before, everything());
    }

    @Test
    void theHomeFolderIsNoProject() {
        Answer answer = new ShiftlogRun(calls().table(), home, calls().environment(), "").run("init");
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("the home folder is no project"), answer.err());
    }

    @Test
    void filesKeepTheirDescriptionsWhileTheyAreThere() throws IOException {
        run("init", "--agents", "none");
        assertEquals("File mapped: src/App.java -- the start\n",
                run("file", "src/App.java", "the start").out());
        assertEquals("File mapped: gone.txt -- phantom\n", run("file", "src/../gone.txt", "phantom").out());
        assertTrue(read(".stitch/context.md").contains("- `src/App.java` -- the start\n"));
        write("new.txt", "");
        assertEquals("Scanned 3 files.\n", run("files").out());
        assertEquals("new.txt\npom.xml\nsrc/App.java -- the start\nScanned 3 files.\n",
                run("files", "--list").out());
        assertEquals(1, run("file", "../elsewhere", "x").code());
    }

    @Test
    void resumePrintsThePageItWrote() throws IOException {
        run("init", "--agents", "none");
        run("update", "-t", "Build auth");
        Answer answer = run("resume");
        assertEquals("Context generated: " + project.resolve(".stitch/context.md") + "\n\n"
                + read(".stitch/context.md"), answer.out());
        assertTrue(answer.out().contains("\n## Current Task\nBuild auth\n"), answer.out());
    }

    @Test
    void contextSaysWhatWasCutAndWhy() {
        run("init", "--agents", "none");
        for (int i = 0; i < 12; i++) {
            run("update", "-d", i + " ".repeat(1) + "long words ".repeat(40) + "::" + "because ".repeat(60));
        }
        Answer why = run("context", "--for", "codex", "--why");
        assertTrue(why.out().contains("tokens of 2400 for codex"), why.out());
        assertTrue(why.out().contains("of 12 kept, the rest: shiftlog history"), why.out());
        assertTrue(run("context", "--budget", "4000").out().length() <= 4000);
        assertEquals(2, run("context", "--budget", "10").code());
        assertTrue(run("context", "--json").out().contains("\"cuts\": ["));
    }

    @Test
    void theDoctorMendsWhatItCanAndKeepsACopy() throws IOException {
        run("init", "--agents", "codex");
        write(".stitch/config.json", "{ broken");
        write(".stitch/file_map.json", "[]");
        write(".stitch/sessions/2020-01-01_000000.json", "broken");
        assertEquals(1, run("doctor", "--check").code());
        assertEquals("{ broken", read(".stitch/config.json"));
        Answer mended = run("doctor");
        assertTrue(mended.out().contains("mended   config.json: could not be read; made anew"), mended.out());
        assertTrue(mended.out().contains("problem  sessions/2020-01-01_000000.json: cannot be read"),
                mended.out());
        assertTrue(read(".stitch/file_map.json").contains("pom.xml"));
        Files.delete(project.resolve(".stitch/sessions/2020-01-01_000000.json"));
        assertFalse(run("doctor").out().contains("problem  sessions"));
    }

    @Test
    void doctorNamesWhatAKilledConversionLeftAndTakesItAway() throws Exception {
        run("init", "--agents", "codex");
        Path left = Files.createDirectories(home.resolve(".codex/.shiftlog-0/sessions")).getParent();
        String named = left + " was left by a conversion that was killed";
        assertTrue(run("doctor", "--check").out().contains(named));
        assertTrue(Files.isDirectory(left));
        assertTrue(run("doctor").out().contains("mended   conversions: removed " + left));
        assertFalse(Files.exists(left));
    }

    @Test
    void filesThatTheSessionChangedAreNotedByGit() throws Exception {
        git("init", "-q", "-b", "main");
        git("add", "-A");
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "x");
        run("init", "--agents", "codex");
        run("update", "-t", "Change the app");
        write("src/App.java", "class App { int x; }");
        write("src/New.java", "class New {}");
        run("resume");
        assertTrue(read(".stitch/context.md").contains("""
                Changed in this session:
                - `src/App.java` (modified)
                - `src/New.java` (created)
                """), read(".stitch/context.md"));
        assertTrue(read(".stitch/current_session.json").contains("\"src/New.java\""));
    }

    @Test
    void saveKeepsTheFilesThatTheSessionChangedAndFilesAloneMakeNoSession() throws Exception {
        git("init", "-q", "-b", "main");
        run("init", "--agents", "none");
        assertEquals("", run("save").out());
        run("update", "-p", "done", "--plan", "go on", "--plan-steps", "one");
        assertEquals(0, run("save").code());
        assertTrue(archive().contains("\"src/App.java\""), archive());
        run("files");
        run("resume");
        assertEquals("", run("save").out());
        assertTrue(archive().contains("\"src/App.java\""), archive());
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        assertEquals(0, new ProcessBuilder(command).directory(project.toFile()).start().waitFor());
    }

    /** The one archived session. */
    private String archive() throws IOException {
        try (Stream<Path> archives = Files.list(project.resolve(".stitch/sessions"))) {
            List<Path> all = archives.toList();
            assertEquals(1, all.size());
            return Files.readString(all.getFirst());
        }
    }

    private Answer run(String... words) {
        return calls().run(words);
    }

    private ShiftlogRun calls() {
        return ShiftlogRun.in(project).with(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin"));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(project.resolve(path).getParent());
        Files.writeString(project.resolve(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(project.resolve(path));
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.toList()) {
                all.put(home.relativize(path).toString(), Files.isDirectory(path)
                        ? ""
                        : Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
