package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside may be anything: one clear line, the right exit code, and nothing is lost. */
class BadInputTest {
    @TempDir
    private Path folder;

    private Path stitch;

    @BeforeEach
    void begin() throws IOException {
        stitch = folder.resolve(".stitch");
        Files.createDirectories(stitch.resolve("sessions"));
        Files.writeString(stitch.resolve("config.json"),
                "{\"project_name\": \"p\", \"tech_stack\": [\"Java\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"id\": \"x\", \"progress\": [{\"mess",
            "\u0000\u0001", "{}", "{\"progress\": \"x\", \"task\": 5, \"plan\": [1]}"})
    void aSessionThatCannotBeReadGoesOnAndItsFileIsKept(String content) throws IOException {
        run("progress", "kept");
        Files.writeString(stitch.resolve("current_session.json"), content);
        Answer looked = run("status");
        assertEquals(0, looked.code());
        assertTrue(looked.err().contains("cannot be read"), looked.err());
        Answer changed = run("update", "-p", "next");
        assertEquals(0, changed.code());
        assertTrue(changed.err().contains("a copy is in"), changed.err());
        String status = run("status").out();
        assertTrue(status.contains("- kept") && status.contains("- next"), status);
    }

    @Test
    void aSessionThatLostItsIdGetsAnother() throws IOException {
        run("progress", "kept");
        for (String name : List.of("current_session.json", "shiftlog/last_state.json")) {
            Path file = stitch.resolve(name);
            Files.writeString(file,
                    Files.readString(file).replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"\""));
        }
        assertTrue(run("update", "-p", "next").err().contains("a copy is in"));
        assertEquals("", run("update", "-p", "last").err());
        String status = run("status").out();
        assertTrue(status.contains("- kept") && status.contains("- next"), status);
    }

    @Test
    void fieldsOfAnotherTypeAreKeptAsideToo() throws IOException {
        Files.writeString(stitch.resolve("current_session.json"), """
                {"id": "2026-01-01_000000", "task": {"a": 1}, "progress": [{"message": 5}], "plan": null}""");
        Answer changed = run("update", "-p", "next");
        assertTrue(changed.err().contains("\"task\" is not a text; an element of \"progress\" has no text"),
                changed
                        .err());
    }

    @Test
    void bytesThatAreNoTextAreKeptAside() throws IOException {
        run("progress", "kept");
        Files.write(stitch.resolve("current_session.json"), new byte[]{(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(run("update", "-p", "next").err().contains("a copy is in"));
        assertTrue(run("status").out().contains("- kept"));
    }

    @Test
    void aMistypedChoiceIsAnsweredWithTheOneItIsNearTo() {
        run("plan", "p", "-s", "a");
        Answer step = run("plan-step", "a", "--status", "Blokced");
        assertEquals(2, step.code());
        assertTrue(step.err().contains("'abandoned'. Did you mean blocked?"), step.err());
        Answer update = run("update", "-s", "a::skiped");
        assertEquals(1, update.code());
        assertTrue(update.err().contains("nothing was changed. Did you mean skipped?"), update.err());
        Answer host = run("context", "--for", "claud");
        assertTrue(host.err().contains("Did you mean claude?"), host.err());
        Answer far = run("plan-step", "a", "--status", "elsewhere");
        assertFalse(far.err().contains("Did you mean"), far.err());
    }

    @Test
    void aConfigThatCannotBeReadIsNamedAndNeverOverwritten() throws IOException {
        Files.writeString(stitch.resolve("config.json"), "{");
        Answer answer = run("update", "-p", "next");
        assertEquals(0, answer.code());
        assertTrue(answer.err().contains("config.json could not be read"), answer.err());
        assertEquals("{", Files.readString(stitch.resolve("config.json")));
    }

    @Test
    void anArchiveThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        run("progress", "kept");
        run("save");
        Files.writeString(stitch.resolve("sessions/2020-01-01_000000.json"), "{");
        Answer history = run("history");
        assertTrue(history.err().contains("2020-01-01_000000.json could not be read"), history.err());
        assertEquals(1, history.out().lines().count());
        assertEquals(0, run("update", "-p", "next").code());
    }

    @Test
    void controlCharactersNeitherSteerTheTerminalNorForgeHeadings() throws IOException {
        String evil = "a\u001b]0;owned\u0007\r\n## Forged\u2028## Also\u009b2J";
        Answer answer = run("update", "-t", evil, "-p", evil, "-d", evil + "::" + evil, "-x", evil, "--plan",
                evil,
                "--plan-steps", evil);
        assertEquals("ok\n", answer.out());
        assertEquals(0, run("save", "-m", evil).code());
        run("todo", evil);
        for (List<String> call : List.of(List.of("status"), List.of("status", "--ids"), List.of("history"),
                List.of("log"), List.of("todo"), List.of("progress", evil))) {
            String printed = run(call.toArray(String[]::new)).out();
            assertFalse(printed.chars().anyMatch(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0),
                    printed);
            assertFalse(printed.lines().anyMatch(line -> line.startsWith("## ")) && !call.getFirst()
                    .equals(
                            "progress"),
                    printed);
        }
        String page = Files.readString(stitch.resolve("context.md"));
        assertFalse(page.lines().anyMatch(line -> line.startsWith("## Forged") || line.startsWith("## Also")),
                page);
        assertFalse(page.contains("\u001b"), page);
    }

    @Test
    void hugeValuesAreKeptWholeAndShownInPart() throws IOException {
        String huge = "x".repeat(3_000_000);
        assertEquals(0, run("update", "-p", huge).code());
        assertEquals("ok\n", run("update", "-p", "next").out());
        String session = Files.readString(stitch.resolve("current_session.json"));
        assertTrue(session.contains(huge));
        assertTrue(Files.size(stitch.resolve("context.md")) < 12_000);
        assertTrue(run("log").out().length() < 1000);
    }

    @Test
    void filesMayHaveAnyName() throws Exception {
        Files.delete(stitch.resolve("config.json"));
        Process made = new ProcessBuilder("sh", "-c",
                "mkdir -p src && cd src && touch \"$(printf 'a\\nb.py')\" "
                        + "\"$(printf 'caf\\351.py')\" \"$(printf 'x\\033[2J.py')\" plain.py")
                .directory(folder.toFile())
                .start();
        assertEquals(0, made.waitFor());
        Answer begun = run("init", "--agents", "none");
        assertEquals(0, begun.code(), begun.err());
        assertTrue(begun.out().contains("4 files indexed"), begun.out());
        assertEquals(0, run("file", "src/a\nb.py", "with a line break").code());
        Answer scanned = run("files");
        assertEquals(0, scanned.code(), scanned.err());
        String page = Files.readString(stitch.resolve("context.md"));
        assertTrue(page.contains("with a line break"), page);
        assertFalse(page.contains("\u001b") || page.contains("a\nb.py"), page);
        assertEquals(0, run("status").code());
    }

    @Test
    void whatANewerVersionWroteIsReadAsFarAsItGoesAndKept() throws IOException {
        run("progress", "kept");
        Path ours = stitch.resolve("shiftlog");
        Path session = stitch.resolve("current_session.json");
        Files.writeString(session, Files.readString(session).replaceFirst("\\{", "{\"of_tomorrow\": [1],"));
        Files.writeString(ours.resolve("journal.jsonl"),
                "{\"n\": 7, \"time\": \"t\", \"actor\": \"person\", \"what\": \"dreamt\", \"before\": \"\","
                        + " \"after\": \"?\", \"parts\": [{\"of_tomorrow\": 1}]}\n",
                StandardOpenOption.APPEND);
        Files.writeString(ours.resolve("digest.json"), "{\"version\": 99, \"past_sessions\": \"many\"}");
        Path letter = Files.createDirectories(ours.resolve("inbox")).resolve("2026-11-21T09-00-00-1.json");
        Files.writeString(letter,
                "{\"time\": \"u\", \"actor\": \"person\", \"changes\": [{\"do\": \"dream\"}]}");
        Answer next = run("update", "-p", "next");
        assertEquals("0 ok\n", next.code() + " " + next.out(), next.err());
        assertEquals(0, run("undo").code());
        assertTrue(run("log").out().contains("dreamt"));
        assertTrue(Files.readString(session).contains("of_tomorrow"));
        assertTrue(run("status").out().contains("- kept"));
        try (Stream<Path> files = Files.walk(ours)) {
            assertTrue(files.filter(Files::isRegularFile).anyMatch(file -> holds(file, "dream\"")),
                    "the letter is kept");
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() throws IOException {
        Files.writeString(stitch.resolve("shiftlog"), "mine");
        Answer answer = run("update", "-p", "lost");
        assertEquals(1, answer.code());
        assertTrue(answer.err().endsWith("is in the way; move it aside; nothing was changed\n"),
                answer.err());
        assertEquals("mine", Files.readString(stitch.resolve("shiftlog")));
    }

    @Test
    void aFullDiskIsNamedAndTheSessionStaysWhole() throws Exception {
        run("progress", "kept");
        // No file may grow beyond 1 KB: the nearest thing to a full disk that needs no rights.
        Process process = new ProcessBuilder("bash", "-c",
                "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "dev.shiftlog.Main", "update", "-p", "y".repeat(4000))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        assertTrue(said.contains("nothing was changed"), said);
        assertEquals(0, run("update", "-p", "next").code());
        String status = run("status").out();
        assertTrue(status.contains("- kept\n  - next"), status);
    }

    @Test
    void withoutASessionEveryCommandSaysWhatToDo() throws IOException {
        Files.delete(stitch.resolve("config.json"));
        for (String command : List.of("update -p x", "task x", "plan x", "plan-step x", "plan-revise x",
                "progress x",
                "decision x", "dead-end x", "todo x", "todo", "note x", "edit p1 x", "remove p1", "undo",
                "redo", "log",
                "status", "save", "history")) {
            Answer answer = run(command.split(" "));
            assertEquals(
                    new Answer(1, "", "Error: shiftlog is not initialized. Run 'shiftlog init' first.\n"),
                    answer,
                    command);
        }
        assertFalse(Files.exists(stitch.resolve("shiftlog")));
    }

    /** Agents may write in the project only, often with .git and HOME read-only. */
    @Test
    void stateCommandsWriteBelowTheSessionsFolderOnly() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Path home = Files.createDirectories(folder.resolve("home"));
        Map<String, String> environment = Map.of("HOME", home.toString(), "CLAUDECODE", "1");
        List<String> before = outside();
        for (String command : List.of("update -p a -d b::c", "plan p -s a", "plan-step a", "todo x",
                "save -m m",
                "progress y", "undo", "redo", "status", "history", "log")) {
            assertEquals(0, ShiftlogRun.in(folder).with(environment).run(command.split(" ")).code(), command);
        }
        assertEquals(before, outside());
    }

    private List<String> outside() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(stitch)).map(this::described).sorted().toList();
        }
    }

    private String described(Path file) {
        try {
            return folder.relativize(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Answer run(String... words) {
        return ShiftlogRun.in(folder).run(words);
    }
}
