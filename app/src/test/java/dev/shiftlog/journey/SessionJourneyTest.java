package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
