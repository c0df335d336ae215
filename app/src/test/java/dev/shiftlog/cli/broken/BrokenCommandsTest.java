package dev.shiftlog.cli.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BrokenCommandsTest {
    @TempDir
    private Path project;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void openProject() throws IOException {
        shiftlog = ShiftlogRun.begun(project);
    }

    private String out(String... words) {
        Answer answer = shiftlog.run(words);
        assertEquals("", answer.err());
        assertEquals(0, answer.code());
        return answer.out();
    }

    @Test
    void anErrorIsReportedCountedAndResolved() {
        assertEquals("✗ e1  src/a.ts:42 TS2322 not assignable\n",
                out("error", "not assignable", "--file", "src/a.ts", "--line", "42", "--type", "TS2322"));
        assertEquals("✗ e1  src/a.ts:48 TS2322 not assignable  ×2\n",
                out("error", "not assignable", "--file", "src/a.ts", "--line", "48", "--type", "TS2322"));
        out("error", "resolve", "e1", "added null check");
        assertEquals("No open errors.\n", out("error", "list"));
        assertEquals("✓ e1  src/a.ts:48 TS2322 not assignable  ×2\n    resolved: added null check\n",
                out("error", "list", "--all"));
        out("error", "reopen", "e1");
        assertEquals("✗ e1  src/a.ts:48 TS2322 not assignable  ×2\n", out("error", "list"));
        out("error", "remove", "e1");
        assertEquals("No open errors.\n", out("error", "list", "--all"));
    }

    @Test
    void aCommandOfAFolderBelowRunsThereAgainFromAnywhere() throws IOException {
        Path part = Files.createDirectories(project.resolve("my part"));
        Files.writeString(part.resolve("here"), "");
        assertEquals(3, ShiftlogRun.in(part).run("run", "--", "sh", "-c", "test -e here && exit 3").code());
        assertEquals(3, shiftlog.run("run", "--again").code());
        assertEquals(3, ShiftlogRun.in(part).run("run", "--again").code());
        assertEquals(
                "✗ e1  exit 3 command failed: cd 'my part' && sh -c 'test -e here && exit 3': exit 3  ×3\n",
                out("error", "list"));
    }

    @Test
    void anErrorOfAFolderBelowIsNamedFromTheProjectsFolder() throws IOException {
        Path part = Files.createDirectories(project.resolve("part"));
        Files.writeString(part.resolve("a.c"), "x");
        ShiftlogRun.in(part)
                .run("run", "--", "sh", "-c",
                        "echo \"a.c:1:1: error: unknown type name 'x'\"; echo \"gone.c:2:1: error: no such thing\"; exit 1");
        assertEquals("✗ e1  part/a.c:1 cc unknown type name 'x'\n✗ e2  gone.c:2 cc no such thing\n",
                out("error", "list"));
        shiftlog.run("run", "--shell", "cd '" + part + "' && echo \"a.c:9:1: error: missing\"; exit 1");
        assertTrue(out("error", "list").contains("part/a.c:9 cc missing\n"), out("error", "list"));
    }

    @Test
    void anErrorThatWasSolvedInAPastSessionIsShownWithWhatSolvedIt() throws IOException {
        Files.createDirectories(project.resolve(".stitch/sessions"));
        Files.writeString(project.resolve(".stitch/sessions/2026-04-15_180000.json"), """
                {"id": "2026-04-15_180000", "started_at": "2026-04-15T18:00:00", "ended_at": "2026-04-15T19:00:00", "task": "x",
                 "shiftlog": {"errors": [{"message": "not assignable", "type": "TS2322", "file": "src/a.ts", "line": 40, "count": 1,
                   "fingerprints": ["ts2322_a_40"], "resolution": {"how": "Added null check", "timestamp": ""}}]}}
                """);
        assertEquals("""
                ✗ e1  src/a.ts:42 TS2322 not assignable
                ⚠ This error was seen before (session 2026-04-15_180000)
                Previous resolution: "Added null check"
                → Apply same fix? shiftlog error apply e1
                """,
                out("error", "not assignable", "--file", "src/a.ts", "--line", "42", "--type", "TS2322"));
        assertEquals("Tried on e1: Added null check\n", out("error", "apply", "e1"));
        assertEquals("""
                ✗ e1  src/a.ts:42 TS2322 not assignable
                    tried: Added null check
                    seen before (session 2026-04-15_180000): "Added null check"
                """, out("error", "list"));
    }

    @Test
    void whatSolvedAnErrorIsKeptThoughItComesAgainAndIsTriedOnceUntilItIsSeenAgain() {
        out("error", "bad", "--file", "a.c", "--line", "4");
        out("error", "resolve", "e1", "declare x");
        out("error", "bad", "--file", "a.c", "--line", "4");
        String solved = "    seen before (session " + sessionId() + "): \"declare x\"\n";
        assertEquals("✗ e1  a.c:4 bad  ×2\n    tried: declare x\n" + solved, out("error", "list"));
        out("error", "apply", "e1");
        out("error", "apply", "e1");
        assertEquals("✗ e1  a.c:4 bad  ×2\n" + "    tried: declare x\n".repeat(2) + solved,
                out("error", "list"));
    }

    @Test
    void whatWasTriedInVainIsNotOfferedAgain() {
        out("error", "bad", "--file", "a.c", "--line", "4");
        out("error", "resolve", "e1", "declare x");
        out("error", "bad", "--file", "a.c", "--line", "4");
        out("error", "apply", "e1");
        assertEquals("✗ e1  a.c:4 bad  ×3\n", out("error", "bad", "--file", "a.c", "--line", "4"));
        assertEquals("✗ e1  a.c:4 bad  ×3\n" + "    tried: declare x\n".repeat(2), out("error", "list"));
        assertEquals("""
                Error: nothing that solved e1 before is left to try; \
                'shiftlog error resolve e1 HOW' says what solved it now
                """, shiftlog.run("error", "apply", "e1").err());
    }

    private String sessionId() {
        return out("status").lines()
                .filter(line -> line.startsWith("Session: "))
                .map(line -> line.substring("Session: ".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUnknownErrorIsRefusedWithTheWayToTheOthers() {
        Answer answer = shiftlog.run("error", "resolve", "e9", "x");
        assertEquals("Error: there is no error e9; 'shiftlog error list' shows them\n", answer.err());
        assertEquals(1, answer.code());
    }

    @Test
    void theErrorsOfALogAreImported() {
        Answer answer = shiftlog.saying("src/a.c:3:4: error: expected ';'\nall done\n")
                .run("errors", "import", "-");
        assertEquals("✗ e1  src/a.c:3 cc expected ';'\n", answer.out());
        assertEquals("No errors found in -.\n", shiftlog.saying("fine\n").run("errors", "import", "-").out());
    }

    @Test
    void theFailingTestsOfAnotherToolAreNotForgotten() throws IOException {
        out("test", "record", "--failed", "a.ts:login", "--command", "npm test");
        out("test", "record", "--passing", "3", "--command", "go test ./...");
        assertEquals("""
                3 pass, 0 fail (go test ./...)
                0 pass, 1 fail (npm test)
                ✗ a.ts:login  not run since
                """, out("test", "list"));
        assertTrue(
                Files.readString(project.resolve(".stitch/context.md")).contains("Failing tests: 1 of 4\n"));
    }

    @Test
    void aFolderIsNoLog() throws IOException {
        Files.createDirectories(project.resolve("logs"));
        assertEquals(new Answer(1, "",
                "Error: logs is a folder, nothing was recorded; name a log in it\n"),
                shiftlog.run("errors", "import", "logs"));
    }

    @Test
    void testReportsAreImportedAndCompared() throws IOException {
        report("<testcase classname=\"a.B\" name=\"one\"><failure message=\"no\"/></testcase><testcase classname=\"a.B\" name=\"two\"/>");
        assertEquals("1 pass, 1 fail (tests import reports)\n✗ a.B:one  new\n    no\n",
                out("tests", "import", "reports"));
        report("<testcase classname=\"a.B\" name=\"one\"/><testcase classname=\"a.B\" name=\"two\"><failure message=\"now\"/></testcase>");
        out("tests", "import", "reports");
        assertEquals("1 pass, 1 fail (tests import reports)\n✗ a.B:two  new\n    now\n✓ a.B:one  fixed\n",
                out("test", "list"));
    }

    private void report(String cases) throws IOException {
        Files.createDirectories(project.resolve("reports"));
        Files.writeString(project.resolve("reports/TEST-a.B.xml"), "<testsuite>" + cases + "</testsuite>");
    }

    @Test
    void anEmptyFolderOfReportsIsRefused() throws IOException {
        Files.createDirectories(project.resolve("reports"));
        assertEquals("Error: no test results were found in reports; nothing was recorded\n",
                shiftlog.run("tests", "import", "reports").err());
    }

    @Test
    void testsAreRecordedByHand() {
        assertEquals("24 pass, 1 fail\n✗ a.ts:login works  new\n",
                out("test", "record", "--passing", "24", "--failed", "a.ts:login works"));
    }

    @Test
    void aCommandKeepsItsOutputAndExitCodeAndItsErrorsAreRecorded() {
        Answer answer = shiftlog.run("run", "--", "sh", "-c",
                "printf 'half a line'; echo 'a.c:3:4: error: bad' >&2; exit 7");
        assertEquals(new Answer(7, "half a line", "a.c:3:4: error: bad\n"), answer);
        assertEquals("✗ e1  a.c:3 cc bad\n", out("error", "list"));
    }

    @Test
    void aFailureOfWhichTheOutputSaysNothingIsAnErrorToo() {
        assertEquals(new Answer(3, "", ""), shiftlog.run("run", "--", "sh", "-c", "exit 3"));
        assertEquals("✗ e1  exit 3 command failed: sh -c 'exit 3': exit 3\n", out("error", "list"));
    }

    @Test
    void anErrorIsResolvedWhenTheSameCommandNoLongerShowsIt() throws IOException {
        Path log = Files.writeString(project.resolve("log"), "a.c:3:4: error: bad\n");
        shiftlog.run("run", "--", "sh", "-c", "cat log; test ! -s log");
        Files.writeString(log, "");
        shiftlog.run("run", "--", "sh", "-c", "cat log; test ! -s log");
        assertEquals("✓ e1  a.c:3 cc bad\n", out("error", "list", "--all"));
    }

    @Test
    void freshReportFilesOfARunAreRecorded() {
        shiftlog.run("run", "--", "sh", "-c",
                "mkdir -p target/surefire-reports; echo '<testsuite><testcase classname=\"a.B\" name=\"x\"/></testsuite>'"
                        + " > target/surefire-reports/TEST-a.B.xml; : test");
        assertTrue(out("test", "list").startsWith("1 pass, 0 fail ("));
    }

    @Test
    void aCommandThatIsNotThereAnswersAsAShellWould() {
        assertEquals(new Answer(127, "", "no-such-command: command not found\n"),
                shiftlog.run("run", "--", "no-such-command"));
    }

    @Test
    void aCommandThatRanBesideUsIsReadFromItsLog(@TempDir Path elsewhere) throws IOException {
        Path log = Files.writeString(elsewhere.resolve("log"), """
                Script started on 2026-11-21 16:43:50+00:00 [COMMAND="echo 'b.c:1:1: error: not this'"]
                a.c:3:4: \u001b[31merror:\u001b[0m bad
                """);
        Files.writeString(elsewhere.resolve("log.end"), "");
        Answer answer = shiftlog.saying("7\n").run("run", "--beside", log.toString(), "--", "make");
        assertEquals(new Answer(7, "", "✗ e1  a.c:3 cc bad\n"), answer);
        assertEquals("✗ e1  a.c:3 cc bad\n", out("error", "list"));
        assertTrue(Files.exists(log), "the launcher is there to take it away");
    }

    @Test
    void whatARunMendedIsTold(@TempDir Path elsewhere) throws IOException {
        Path log = elsewhere.resolve("log");
        Files.writeString(log, """
                a.c:3:4: error: bad
                test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured
                ---- tests::adds stdout ----
                thread 'tests::adds' panicked at src/lib.rs:4:26:
                boom
                """);
        shiftlog.saying("101\n").run("run", "--beside", log.toString(), "--", "cargo", "test");
        Files.writeString(log,
                "test tests::adds ... ok\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured\n");
        Answer answer = shiftlog.saying("0\n").run("run", "--beside", log.toString(), "--", "cargo", "test");
        assertEquals(new Answer(0, "", """
                ✓ e1  a.c:3 cc bad
                1 pass, 0 fail (cargo test)
                ✓ src/lib.rs:tests::adds  fixed
                """), answer);
        assertEquals("",
                shiftlog.saying("0\n").run("run", "--beside", log.toString(), "--", "cargo", "test").err());
    }

    @Test
    void aCommandWhoseLauncherWasEndedCountsAsEnded(@TempDir Path elsewhere) throws IOException {
        Path log = Files.writeString(elsewhere.resolve("log"), "");
        String error = "✗ e1  exit 143 command failed: make: exit 143\n";
        assertEquals(new Answer(143, "", error),
                shiftlog.run("run", "--beside", log.toString(), "--", "make"));
        assertEquals(error, out("error", "list"));
        assertTrue(Files.exists(log), "a log without a pipe beside it is not the launcher's");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatACommandPrintedBeforeItsLauncherWasEndedIsRead(@TempDir Path elsewhere) throws IOException {
        Path log = elsewhere.resolve("log");
        Process script = new ProcessBuilder("script", "--quiet", "--command",
                "echo 'a.c:3:4: error: bad'; cat", log.toString()).start();
        assertEquals("a.c:3:4: error: bad", script.inputReader().readLine().strip());
        shiftlog.run("run", "--beside", log.toString(), "--", "make");
        assertEquals("✗ e1  a.c:3 cc bad\n", out("error", "list"));
    }

    @Test
    void whatALauncherThatWasEndedLeavesIsTakenAway(@TempDir Path elsewhere) throws IOException {
        Path log = Files.writeString(elsewhere.resolve("log"), "a.c:3:4: error: bad\n");
        Path pipe = Files.writeString(elsewhere.resolve("log.end"), "");
        shiftlog.run("run", "--beside", log.toString(), "--", "make");
        assertEquals("✗ e1  a.c:3 cc bad\n", out("error", "list"));
        assertFalse(Files.exists(log) || Files.exists(pipe));
    }

    @Test
    void withoutASessionTheCommandRunsAllTheSame(@TempDir Path elsewhere) {
        assertEquals(new Answer(0, "hi\n", ""), ShiftlogRun.in(elsewhere).run("run", "--", "echo", "hi"));
    }
}
