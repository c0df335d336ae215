package dev.shiftlog.panel.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.change.Change;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.session.TestRun;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TestsPanelTest {
    private static List<Change> submitted(String passing, String failing, String failures) {
        return new TestsPanel().submit(Form.of("tests", Form.Verb.ADD, "", "Test result",
                Field.of("passing", "", passing), Field.of("failing", "", failing),
                Field.of("failures", "", failures), Field.of("command", "", "npm test")));
    }

    private static List<Change> recorded(int passing, int failing, TestRun.Failure... failures) {
        return List.of(Change.addEntry(new TestRun("", "npm test", passing, failing, 0, List.of(failures), "",
                JsonObject.EMPTY)));
    }

    @Test
    void eachLineThatIsTypedIsAFailingTestWithItsPath() {
        assertEquals(
                recorded(24, 2, new TestRun.Failure("auth.ts", "login", "", ""),
                        new TestRun.Failure("", "works", "", "")),
                submitted("24", "2", "auth.ts › login\n\n  works "));
    }

    @Test
    void asManyTestsFailAsAreNamed() {
        assertEquals(recorded(3, 1, new TestRun.Failure("", "works", "", "")), submitted("3", "", "works"));
    }

    @Test
    void whatIsNoNumberCountsAsNone() {
        assertEquals(recorded(0, 0), submitted("many", "-1", ""));
    }

    @Test
    void aLineOfARunSaysWhichOfItsFailuresItShows() {
        TestRun run = new TestRun("t7", "", 0, 1, 0, List.of(), "", JsonObject.EMPTY);
        assertEquals(new LineId("t7", ""), LineId.of("t7"));
        assertEquals(OptionalInt.of(3), LineId.of(LineId.ofFailure(run, 3)).failure());
        assertEquals(OptionalInt.empty(), LineId.of(LineId.ofPart(run, "fixed/a.ts:1")).failure());
        assertEquals("t7", LineId.of(LineId.ofPart(run, "fixed/a/b")).run());
    }
}
