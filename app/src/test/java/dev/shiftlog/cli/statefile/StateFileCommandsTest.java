package dev.shiftlog.cli.statefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileCommandsTest {
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
        return answer.out();
    }

    private JsonObject state() throws IOException, JsonException {
        return JsonReader.read(Files.readString(project.resolve(".session-state.json"))).asObject();
    }

    @Test
    void aSavedStateFollowsEveryChangeUntilItIsCleared() throws IOException, JsonException {
        out("error", "first", "--file", "a.ts", "--line", "3");
        String saved = out("state", "save");
        assertTrue(saved.matches("Saved sess_\\d{8}_001 to \\.session-state\\.json \\(0% complete\\)\n"),
                saved);
        assertEquals("my-api", state().text("project"));
        out("error", "second");
        assertEquals(2, state().object("errors").list("unresolved").size());
        assertTrue(out("state", "history").startsWith("sess_"));
        assertEquals(".session-state.json is gone; 'shiftlog state history' shows its copy.\n",
                out("state", "clear"));
        out("error", "third");
        assertFalse(Files.exists(project.resolve(".session-state.json")));
        assertEquals("There is no .session-state.json.\n", out("state", "clear"));
    }

    @Test
    void testsThatTheSessionKnowsBetterThanItsStateAreNotAddedAgain() throws IOException {
        out("state", "save");
        out("state", "restore");
        assertTrue(out("test", "list").startsWith("No test results yet"), out("test", "list"));
        Files.writeString(project.resolve("report.xml"), """
                <testsuite><testcase classname="a.B" name="x"><failure message="no"/></testcase></testsuite>
                """);
        out("tests", "import", "report.xml");
        out("state", "restore");
        assertEquals("0 pass, 1 fail (tests import report.xml)\n✗ a.B:x  new\n    no\n", out("test", "list"));
    }

    @Test
    void aBrokenStateIsNamedWithWhatToDo() throws IOException {
        Path file = Files.writeString(project.resolve(".session-state.json"), "nonsense");
        assertEquals(new Answer(1, "", "Error: " + file
                + " cannot be read (expected a value and found 'n', line 1 column 1); mend or move it, then try again\n"),
                shiftlog.run("state", "restore"));
    }

    @Test
    void theHelpSaysOfEachSettingWhatItMeansInALineOfItsOwn() {
        assertTrue(out("state", "save", "--help").contains("""
                  max_history            how many states are kept (20)
                  archive_location       the folder of the history (.session-history)
                """), out("state", "save", "--help"));
    }

    @Test
    void aStateIsShownAndRestored() throws IOException {
        Files.writeString(project.resolve(".session-state.json"), """
                {"session_id": "sess_20260416_001", "project": "my-app", "timestamp": "2026-04-16T20:00:00Z",
                 "objectives": {"primary": "Log in", "secondary": [], "status": "in-progress"},
                 "errors": {"unresolved": [{"file": "a.ts", "line": 4, "error": "bad", "attempts": 2, "fingerprint": "ts2322_a_4"}],
                   "resolved": []}}
                """);
        assertTrue(out("state", "restore", "--banner")
                .startsWith("📋 Previous Session Found\nProject: my-app\n"));
        assertEquals("Restored sess_20260416_001 of my-app: Log in\n", out("state", "restore"));
        assertEquals("✗ e1  a.ts:4 TS2322 bad  ×2\n", out("error", "list"));
    }

    @Test
    void aFileOfAnotherProgramIsRefused() throws IOException {
        Files.writeString(project.resolve(".session-state.json"), "{\"windows\": []}");
        Answer refused = shiftlog.run("state", "save");
        assertTrue(refused.err().contains("is another program's"), refused::err);
        assertEquals("{\"windows\": []}", Files.readString(project.resolve(".session-state.json")));
    }

    @Test
    void resumeShowsTheBannerOfTheSessionItself() throws IOException {
        out("update", "-t", "Log in", "-p", "Created form");
        out("error", "bad", "--file", "a.ts", "--line", "4");
        String banner = out("resume", "--banner");
        assertTrue(banner.startsWith(
                "📋 Previous Session Found\nProject: my-api\nLast active: just now\nObjective: Log in\n"
                        + "Status: In progress (50% complete)\nCompleted:\n✅ Form\nRemaining:\n⚠ 1 unresolved TypeScript error\n"
                        + "Suggested next action:\n→ Fix a.ts:4\n"),
                banner);
    }

    @Test
    void aSessionThatIsSavedGoesIntoTheHistoryOnceStatesWereAskedFor() throws IOException, JsonException {
        out("update", "-t", "Log in", "-p", "Created form");
        out("save");
        assertFalse(Files.exists(project.resolve(".session-history")));
        out("update", "-t", "Log out", "-p", "Created button");
        out("state", "save");
        String first = state().text("session_id");
        out("save", "-m", "The last word");
        JsonObject kept = JsonReader
                .read(Files.readString(project.resolve(".session-history/" + first + ".json")))
                .asObject();
        assertEquals("Log out", kept.object("objectives").text("primary"));
        assertEquals(List.of("Created button", "The last word"), kept.object("progress").texts("completed"));
        assertFalse(first.equals(state().text("session_id")));
        assertTrue(Files.readString(project.resolve("token-cache/summaries.md")).contains("The last word"));
    }

    @Test
    void aForeignFileInTheHistoryIsRefused() throws IOException, JsonException {
        out("update", "-t", "Log in");
        out("state", "save");
        Path file = project.resolve(".session-history/" + state().text("session_id") + ".json");
        Files.writeString(file, "{\"windows\": []}");
        assertTrue(shiftlog.run("state", "save").err().contains("is another program's"));
        assertEquals("{\"windows\": []}", Files.readString(file));
    }

    @Test
    void withoutAutoSaveOnlyAFailedRunRewritesTheState() throws IOException, JsonException {
        Files.writeString(project.resolve(".stitch/config.json"),
                "{\"project_name\": \"my-api\", \"tech_stack\": [], \"shiftlog\": {\"sessionState\": {\"auto_save\": false}}}");
        out("state", "save");
        out("error", "typed");
        assertEquals(0, state().object("errors").list("unresolved").size());
        shiftlog.run("run", "--", "sh", "-c", "exit 3");
        assertEquals(2, state().object("errors").list("unresolved").size());
    }

    @Test
    void withoutAStateTheWayToTheHistoryIsTold() {
        assertTrue(shiftlog.run("state", "restore").err().contains("'shiftlog state history'"));
        assertTrue(out("state", "history").startsWith("No states were saved yet"));
    }
}
