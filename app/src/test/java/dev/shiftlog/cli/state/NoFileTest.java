package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a pipe or a folder stands in place of a file, no call waits for ever: it says what is there. */
@DisabledOnOs(OS.WINDOWS)
class NoFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PIPE = " is a named pipe and not a file; move it aside, then try again";

    @TempDir
    private Path folder;

    private Path stitch;

    @BeforeEach
    void begin() throws IOException {
        stitch = folder.resolve(".stitch");
        ShiftlogRun.begun(folder);
        assertEquals(0, run("update", "-p", "one").code());
        assertEquals(0, run("save", "-m", "kept").code());
        assertEquals(0, run("files").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"current_session.json", "shiftlog/journal.jsonl", "shiftlog/lock"})
    void aPipeInPlaceOfWhatEveryChangeNeedsIsNamedAndRefused(String name) throws Exception {
        pipe(stitch.resolve(name));
        for (List<String> call : List.of(List.of("update", "-p", "two"), List.of("save", "-m", "x"),
                List.of("undo"))) {
            Answer answer = run(call.toArray(String[]::new));
            assertEquals(1, answer.code(), answer.err());
            assertTrue(answer.err().contains(Path.of(name).getFileName() + PIPE), answer.err());
            assertEquals(1, answer.err().lines().count(), answer.err());
        }
    }

    @Test
    void aFolderInPlaceOfTheSessionIsNamed() throws IOException {
        Files.delete(stitch.resolve("current_session.json"));
        Files.createDirectory(stitch.resolve("current_session.json"));
        for (String call : List.of("status", "resume", "context")) {
            Answer answer = run(call);
            assertEquals(1, answer.code(), answer.out());
            assertTrue(answer.err().contains(" is a folder and not a file; move it aside"), answer.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "resume", "context", "log", "files", "doctor"})
    void whatOnlyLooksNamesAPipeToo(String call) throws Exception {
        pipe(stitch.resolve("current_session.json"));
        pipe(stitch.resolve("shiftlog/journal.jsonl"));
        Answer answer = run(call);
        assertEquals(1, answer.code(), answer.out());
        assertTrue((answer.out() + answer.err()).contains("named pipe"), answer.out() + answer.err());
    }

    @Test
    void aPipeInPlaceOfThePageLeavesTheChangeSafe() throws Exception {
        pipe(stitch.resolve("context.md"));
        for (List<String> call : List.of(List.of("update", "-p", "two"), List.of("save", "-m", "x"))) {
            Answer answer = run(call.toArray(String[]::new));
            assertEquals(0, answer.code(), answer.err());
            assertTrue(answer.err().contains("context.md" + PIPE + " (the change itself is saved)"),
                    answer.err());
        }
    }

    @Test
    void aSaveSaysThatItsPageWasNotWritten() throws Exception {
        run("update", "-p", "two");
        pipe(stitch.resolve("context.md"));
        String said = run("save").out();
        assertTrue(said.contains("Context not saved: .stitch/context.md stays as it was\n"), said);
        assertFalse(said.contains("Context saved"), said);
    }

    @Test
    void theDoctorCallsAPageThatCannotBeWrittenAProblem() throws Exception {
        pipe(stitch.resolve("context.md"));
        Answer answer = run("doctor");
        assertTrue(answer.out().contains("problem  context.md: "), answer.out());
        assertFalse(answer.out().contains("mended  "), answer.out());
        assertEquals(1, answer.code());
    }

    @Test
    void theDoctorDoesNotCallAConfigMendedThatItCannotMend() throws Exception {
        pipe(stitch.resolve("config.json"));
        Answer answer = run("doctor");
        assertTrue(answer.out().contains("problem  config.json: "), answer.out());
        assertFalse(answer.out().contains("mended  "), answer.out());
    }

    @Test
    void aPageThatCannotBeWrittenIsShownAsItShouldBe() throws IOException {
        run("update", "-p", "now");
        Path older = Files.writeString(folder.resolve("older.md"), "an older page");
        Files.delete(stitch.resolve("context.md"));
        Files.createSymbolicLink(stitch.resolve("context.md"), older);
        Answer answer = run("resume");
        assertEquals(0, answer.code());
        assertTrue(answer.out().startsWith("# ") && answer.out().contains("- now"), answer.out());
        assertTrue(answer.err().contains("what follows is how it should be"), answer.err());
    }

    @Test
    void aPipeInPlaceOfTheConfigIsNamedAndStays() throws Exception {
        pipe(stitch.resolve("config.json"));
        Answer answer = run("update", "-p", "two");
        assertTrue(answer.err().contains("config.json could not be read (config.json" + PIPE + ")"),
                answer.err());
        assertTrue(run("status").out().contains("- two"));
    }

    @Test
    void aPipeAmongThePastSessionsHidesNoneOfTheOthers() throws Exception {
        pipe(stitch.resolve("sessions/2020-01-01_000000.json"));
        assertEquals(0, run("update", "-p", "two").code());
        assertEquals("", run("resume").err());
        Answer history = run("history");
        assertEquals(0, history.code());
        assertEquals(1, history.out().lines().count());
        assertTrue(history.err().contains("2020-01-01_000000.json could not be read"), history.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shiftlog/digest.json", "shiftlog/last_state.json", "shiftlog/lock.owner",
            "file_map.json", "shiftlog/inbox/2020-01-01.json"})
    void noOtherFileMakesACallWait(String name) throws Exception {
        Files.createDirectories(stitch.resolve("shiftlog/inbox"));
        pipe(stitch.resolve(name));
        for (String call : List.of("update -p two", "history", "status", "files", "save -m x")) {
            Answer answer = run(call.split(" "));
            assertTrue(answer.code() == 0 || answer.err().contains("named pipe")
                    || answer.out().contains("named pipe"), call + ": " + answer);
        }
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    }

    private Answer run(String... words) {
        return assertTimeoutPreemptively(PATIENCE, () -> ShiftlogRun.in(folder).run(words));
    }
}
