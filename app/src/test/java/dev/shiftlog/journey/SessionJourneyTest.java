package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Change;
import dev.shiftlog.session.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionJourneyTest {
    @TempDir
    Path project;

    @Test
    void savingTheSessionIsAskedBecauseUndoDoesNotReachBack() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("tReset passwords\r").type("S");
            assertTrue(
                    journey.screen().contains("Save \u201cReset passwords\u201d and start the next session?"),
                    journey.screen());
            journey.type("n");
            assertEquals("Reset passwords", journey.session().task());
            journey.type("S").type("y");
            assertEquals("", journey.session().task());
        }
    }

    @Test
    void anEmptySessionIsNotSaved() throws Exception {
        try (Journey journey = Journey.in(project)) {
            assertTrue(journey.type("S").footer().contains("nothing to save yet"), journey.footer());
        }
    }

    @Test
    void eightIdleHoursEndTheSessionOnlyWithAYes() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("tReset passwords\r").openedAt(22);
            assertTrue(journey.screen().contains("Nothing was logged for 8 h"), journey.screen());
            journey.type("\r\u001b");
            assertFalse(journey.screen().contains("Nothing was logged"), journey.screen());
            assertEquals("Reset passwords", journey.session().task());
            journey.openedAt(23).type("y");
            assertEquals("", journey.session().task());
        }
    }

    @Test
    void aShorterPauseIsNoQuestion() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("tReset passwords\r").openedAt(21);
            assertFalse(journey.screen().contains("Nothing was logged"), journey.screen());
        }
    }

    @Test
    void everyOpenAppKeepsADraftOfItsOwn() throws Exception {
        try (Journey one = Journey.in(project); Journey other = Journey.in(project)) {
            one.type("5aHalf a decision");
            other.type("2aHalf done");
            assertFalse(other.screen().contains("Half a decision"), other.screen());
            try (Journey third = Journey.in(project)) {
                assertFalse(third.screen().contains("Half"), third.screen());
            }
        }
    }

    @Test
    void whatACrashLeftIsTakenUpByTheNextStartAndByNoOther() throws Exception {
        try (Journey gone = Journey.in(project)) {
            gone.type("5aHalf a decision");
            gone.crash();
            try (Journey next = Journey.in(project); Journey after = Journey.in(project)) {
                assertTrue(next.type(", now whole").screen().contains("Half a decision, now whole"),
                        next.screen());
                assertFalse(after.screen().contains("Half"), after.screen());
                next.type("\r");
                assertEquals("Half a decision, now whole", next.session().decisions().getFirst().text());
            }
            try (Journey last = Journey.in(project)) {
                assertFalse(last.screen().contains("Edit"), last.screen());
            }
        }
    }

    @Test
    void thePreviewFollowsTheSessionAndKeepsWhatIsLeftOut() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("tReset passwords\r").type("5aJWT\tstateless\r").type("p]]");
            String before = journey.screen();
            journey.type(" ");
            assertTrue(journey.screen().contains("(left out)"), journey.screen());
            assertFalse(journey.screen().equals(before), "the meter shows what goes out");
            journey.agent(Change.addEntry(Progress.of("From an agent")));
            assertTrue(journey.screen().contains("From an agent"), journey.screen());
            assertTrue(journey.screen().contains("(left out)"), journey.screen());
            journey.type(" ");
            assertFalse(journey.screen().contains("(left out)"), journey.screen());
        }
    }

    @Test
    void wordsAreFoundInThePreviewOneLineAfterTheOther() throws Exception {
        try (Journey journey = Journey.in(project)) {
            journey.type("tReset passwords\r").type("2aReset done\r").type("p/reset\r");
            assertTrue(journey.footer().contains("1 of "), journey.footer());
            assertTrue(journey.type("n").footer().contains("2 of "), journey.footer());
            assertTrue(journey.type("N").footer().contains("1 of "), journey.footer());
            assertTrue(journey.type("/nowhere\r").footer().contains("no line has"), journey.footer());
        }
    }
}
