package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingJourneyTest {
    private static final String ALT_ENTER = "\u001b\r";
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path project;

    @Test
    void aPlanIsWrittenItsStepsCycledMovedAndDeleted() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("aAuth system\tSchema" + ALT_ENTER + "Login" + ALT_ENTER + "Reset\r");
            assertEquals(List.of("Schema", "Login", "Reset"), texts(journey, Kind.STEP));
            journey.type("  jJkd");
            assertEquals(List.of("Schema", "Login"), texts(journey, Kind.STEP));
            assertEquals("[x]", journey.session().steps().getFirst().status().box());
            assertTrue(journey.screen().contains("1 Plan  1/2"), journey.screen());
        }
    }

    @Test
    void twoQuickPressesOfOneKeyMeanTwoSteps() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("aPlan\tOnly\r").burst("  ");
            assertEquals("[x]", journey.session().steps().getFirst().status().box());
        }
    }

    @Test
    void everyPanelTakesAnEntryInPlace() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("2aWrote the schema\r")
                    .type("3aTypes do not match\tauth.ts:42\tTS2322\r")
                    .type("xadded a null check\r");
            journey.type("4a24\t2\tauth › login\r")
                    .type("5aJWT\tstateless\r")
                    .type("Abcrypt\tno Windows build\r");
            journey.type("6aAsk design\r")
                    .type("ASay hello\r")
                    .type("7asrc/a.ts\tthe start\r")
                    .type("tBuild auth\r");
            assertEquals(List.of("Wrote the schema"), texts(journey, Kind.PROGRESS));
            assertEquals("added a null check", journey.session().problems().getFirst().explanation());
            assertEquals("auth.ts:42", journey.session().problems().getFirst().place());
            assertEquals(2, journey.session().lastTestRun().orElseThrow().failing());
            assertEquals("stateless", journey.session().decisions().getFirst().reason());
            assertEquals(List.of("bcrypt"), texts(journey, Kind.DEAD_END));
            assertEquals(List.of("Say hello"), texts(journey, Kind.PROMPT));
            assertEquals("Build auth", journey.session().task());
            assertTrue(journey.screen().contains("src/a.ts — the start"), journey.screen());
        }
    }

    @Test
    void whatIsNewIsSelectedAndUndoLeadsBack() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("6aFirst\r").type("aSecond\r").type("aThird\r");
            assertTrue(journey.screen().contains("\u25b8[ ] Third"), journey.screen());
            journey.type("k").type("aFourth\r");
            assertTrue(journey.screen().contains("\u25b8[ ] Fourth"), journey.screen());
            journey.type("u");
            assertTrue(journey.screen().contains("\u25b8[ ] Second"), journey.screen());
            journey.type("jd");
            assertTrue(journey.screen().contains("\u25b8[ ] Second"), journey.screen());
            journey.type("u");
            assertTrue(journey.screen().contains("\u25b8[ ] Third"), journey.screen());
        }
    }

    @Test
    void underAFilterWhatIsNewIsSelectedOrNamedAsHidden() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("6aAsk design\r").type("aCall Ann\r").type("/a\r").type("aAdd Ann's name\r");
            assertTrue(journey.screen().contains("\u25b8[ ] Add Ann's name"), journey.screen());
            journey.type("aBuy it\r");
            assertTrue(journey.screen().contains("the filter hides it; escape shows all lines"),
                    journey.screen());
            journey.type(ESCAPE);
            assertTrue(journey.screen().contains("[ ] Buy it"), journey.screen());
        }
    }

    @Test
    void aPasteOfManyLinesIsOneEntryOrMany() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("2a\u001b[200~one\ntwo\nthree\u001b[201~\r");
            assertEquals(List.of("one\ntwo\nthree"), texts(journey, Kind.PROGRESS));
            journey.type("a\u001b[200~four\nfive\u001b[201~\u000c");
            assertEquals(List.of("one\ntwo\nthree", "four", "five"), texts(journey, Kind.PROGRESS));
        }
    }

    @Test
    void tenUndosTakeBackExactlyThePersonsTenWhileTwentyAgentsWrite() throws Exception {
        try (Journey journey = Journey.in(project);
                ExecutorService agents = Executors.newFixedThreadPool(20)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int agent = 0; agent < 20; agent++) {
                String name = "agent " + agent;
                writing.add(agents.submit(
                        () -> journey.write(new Actor("claude", name), Change.addEntry(Progress.of(name)))));
            }
            journey.type("2");
            for (int own = 0; own < 10; own++) {
                journey.type("amine " + own + "\r");
            }
            for (Future<?> agent : writing) {
                agent.get();
            }
            assertEquals(30, journey.session().progress().size());
            journey.type("uuuuuuuuuu");
            assertEquals(20, journey.session().progress().size());
            assertTrue(texts(journey, Kind.PROGRESS).stream().allMatch(text -> text.startsWith("agent")));
            journey.type("u");
            assertTrue(journey.footer().contains("nothing of yours to undo"), journey.footer());
            journey.type("UUU");
            assertEquals(23, journey.session().progress().size());
        }
    }

    @Test
    void whatAnAgentWritesMovesNeitherTheSelectionNorAHalfTypedLine() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("5aFirst\r").type("aSecond\r").type("g");
            journey.agent(Change.addEntry(Decision.of("From an agent", "")));
            assertTrue(journey.screen().contains("┃▸• First"), journey.screen());
            journey.type("aha");
            journey.agent(Change.addEntry(Progress.of("done by an agent")));
            assertTrue(journey.screen().contains("┃ ha "), journey.screen());
            journey.type("lf\r");
            assertEquals(List.of("First", "Second", "From an agent", "half"), texts(journey, Kind.DECISION));
            assertTrue(journey.screen().contains("┃▸• half"), journey.screen());
        }
    }

    @Test
    void anEntryChangedUnderAnOpenEditIsShownBesideItAndNeverOverwritten() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("5aJWT\tstateless\r").type("e for now");
            String id = journey.session().decisions().getFirst().id();
            journey.agent(Change.editEntry(id, "choice", Optional.empty(), "Sessions"),
                    Change.editEntry(id, "reason", Optional.empty(), "simpler"));
            assertTrue(journey.screen().contains("changed meanwhile to"), journey.screen());
            journey.type("\r");
            assertEquals(List.of("Sessions"), texts(journey, Kind.DECISION));
            journey.type("\r");
            assertEquals(List.of("JWT for now"), texts(journey, Kind.DECISION));
            assertEquals("simpler", journey.session().decisions().getFirst().reason());
        }
    }

    @Test
    void aHalfTypedTextSurvivesACrash() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("2aA long thought that is not");
            journey.crash();
        }
        try (Journey again = Journey.in(project)) {
            assertTrue(again.type(" ").screen().contains("A long thought that is not"), again.screen());
            again.type("lost\r");
            assertEquals(List.of("A long thought that is not lost"), texts(again, Kind.PROGRESS));
        }
        try (Journey third = Journey.in(project)) {
            assertFalse(third.type("1").screen().contains("what was done"), third.screen());
        }
    }

    @Test
    void escapeGoesBackOneStepAndNeverQuits() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("2a")
                    .type("text")
                    .type(ESCAPE)
                    .type("+")
                    .type("?")
                    .type(ESCAPE)
                    .type(ESCAPE)
                    .type(ESCAPE);
            assertTrue(journey.footer().contains("q leaves the app"), journey.footer());
            journey.type("q");
            assertTrue(journey.isOver());
        }
    }

    @Test
    void anArchivedSessionIsComparedAndItsLinesCarriedOver() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("5aJWT\tstateless\r").type("tOld task\r").type("Sy").type("8\r");
            assertTrue(journey.screen().contains("JWT — stateless"), journey.screen());
            journey.type(" ").type(ESCAPE);
            assertEquals(List.of("JWT"), texts(journey, Kind.DECISION));
            journey.type("u");
            assertEquals(List.of(), texts(journey, Kind.DECISION));
            journey.type("\r").type("r");
            assertEquals("Old task", journey.session().task());
        }
    }

    @Test
    void aKeyThatCannotActSaysWhy() throws Exception {
        try (Journey journey = Journey.in(project)) {
            assertTrue(journey.type("2J").footer().contains("nothing is selected here"), journey.footer());
            assertTrue(journey.type("R").footer().contains("only the plan can be revised"), journey.footer());
        }
    }

    @Test
    void aCommandIsFoundByAFewOfItsLetters() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("2aOne\r").type(":und\r");
            assertEquals(List.of(), texts(journey, Kind.PROGRESS));
        }
    }

    @Test
    void theMouseSelectsALineAndPressesAKeyOfTheFooter() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("5aFirst\r").type("aSecond\r").type("1");
            int row = rowOf(journey, "First");
            journey.type("\u001b[<0;6;" + (row + 1) + "M").type("\u001b[<0;6;" + (row + 1) + "m");
            assertTrue(journey.screen().contains("▸• First"), journey.screen());
            int column = journey.footer().indexOf("d delete");
            journey.type("\u001b[<0;" + (column + 1) + ";40M");
            assertEquals(List.of("Second"), texts(journey, Kind.DECISION));
        }
    }

    private static int rowOf(Journey journey, String text) {
        List<String> lines = journey.screen().lines().toList();
        return (int) lines.stream().takeWhile(line -> !line.contains(text)).count();
    }

    private static List<String> texts(Journey journey, Kind kind) throws Exception {
        return journey.session().entries(kind).stream().map(Entry::text).toList();
    }
}
