package dev.shiftlog.cli.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app for screen readers: every line that is typed, and what it says. */
class LinearAppTest {
    @TempDir
    Path folder;

    /** What is said to these lines. */
    private String said(String... lines) {
        ShiftlogRun.Answer answer = ShiftlogRun.in(folder)
                .saying(String.join("\n", lines) + "\nquit\n")
                .run("--linear");
        assertEquals(0, answer.code(), answer.err());
        return answer.out() + answer.err();
    }

    private LinearAppTest begun() {
        ShiftlogRun.in(folder).run("init");
        return this;
    }

    @Test
    void withoutASessionNothingIsWrittenBeforeTheYes() {
        String said = said("no", "progress", "undo");
        assertTrue(said.contains("Beginning one would write:"), said);
        assertTrue(said.contains("Nothing was written."), said);
        assertTrue(said.contains("no session is kept here; init begins one"), said);
        assertFalse(Files.exists(folder.resolve(".stitch")));
        assertTrue(said("yes", "plan").contains("No plan yet. add writes one."));
        assertTrue(Files.exists(folder.resolve(".stitch")));
    }

    @Test
    void sentencesNameTheWordsThatAreTypedHere() {
        String said = begun().said("todos", "history", "progress", "revise", "edit");
        assertTrue(said.contains("add adds a todo, add-other a prompt."), said);
        assertTrue(said.contains("save saves this one and starts the next."), said);
        assertTrue(said.contains("only the plan can be revised; plan goes there"), said);
        assertTrue(said.contains("nothing is selected here; add adds an entry"), said);
    }

    @Test
    void aPlanIsWrittenStepByStepAndAnEmptyAnswerKeepsWhatIsThere() {
        String said = begun().said("add", "Auth", "Schema; Login", "status 1", "status 1", "edit 2",
                "Sign in", "", "", "plan");
        assertTrue(said.contains("1. [x] Schema"), said);
        assertTrue(said.contains("2. [ ] Sign in"), said);
        assertTrue(said("decisions", "add", "JWT", "stateless", "edit 1", "", "-", "decisions")
                .contains("1. \u2022 JWT\n"));
    }

    @Test
    void anAnswerGoesOnAfterABackslash() {
        assertTrue(begun().said("progress", "add", "first line\\", "second line", "progress")
                .contains("first line\nsecond line"));
    }

    @Test
    void savingAsksAndOnlyAYesSaves() {
        begun().said("task", "Build auth", "progress", "add", "login done");
        String refused = said("save", "");
        assertTrue(refused.contains("nothing was saved; the session goes on"), refused);
        assertTrue(said("task").contains("Task: Build auth"));
        String saved = said("save", "y", "history");
        assertTrue(saved.contains("1 done, 0 decided"), saved);
        assertTrue(said("save").contains("there is nothing to save yet"));
    }

    @Test
    void anArchivedSessionIsReadComparedCarriedOverAndResumed() {
        begun().said("task", "Build auth", "todos", "add", "Ask design", "add", "Write mail", "status 2",
                "save",
                "yes");
        String said = said("history", "edit 1", "compare", "carry 1", "carry 3", "carry x", "back", "todos");
        assertTrue(said.contains("a heading cannot be carried over"), said);
        assertTrue(said.contains("carry N"), said);
        assertTrue(said.contains("Write mail"), said);
        String kept = said("history", "edit 1", "resume", "no", "back");
        assertTrue(kept.contains("nothing was changed"), kept);
        assertFalse(kept.contains("Build auth. "), kept);
        said("history", "edit 1", "resume", "yes");
        assertTrue(said("todos").contains("Task: Build auth"));
    }

    @Test
    void undoAndRedoNameWhatTheyTookBack() {
        String said = begun().said("progress", "add", "login done", "undo", "progress", "redo", "undo",
                "undo");
        assertTrue(said.contains("undo of "), said);
        assertTrue(said.contains("redo of "), said);
        assertTrue(said.contains("nothing of yours to undo"), said);
    }

    @Test
    void aNumberThatIsNoLineIsSaid() {
        String said = begun().said("progress", "edit 3", "add", "one", "edit 3", "delete");
        assertTrue(said.contains("this panel has no lines yet"), said);
        assertTrue(said.contains("there is no line 3; 1 to 1 are there"), said);
        assertTrue(said.contains("give the number of a line: delete N"), said);
    }

    @Test
    void everyOtherCommandOfTheCommandLineWorksHereToo() {
        String said = begun().said("decision 'JWT tokens' -r stateless", "decisions", "shiftlog status",
                "session resume x", "nonsense");
        assertTrue(said.contains("JWT tokens"), said);
        assertTrue(said.contains("type quit, then shiftlog session resume x"), said);
        assertTrue(said.contains("\"nonsense\" is not known here"), said);
    }
}
