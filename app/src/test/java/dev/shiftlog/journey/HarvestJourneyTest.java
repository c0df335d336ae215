package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.session.TouchedFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an agent's conversation into the session, and from an entry back to where it was said. */
class HarvestJourneyTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path project;

    @TempDir
    Path home;

    private static List<String> files(Journey journey) throws Exception {
        return journey.session().files().stream().map(TouchedFile::path).toList();
    }

    @Test
    void whatAConversationSaysIsShownTakenInOnceAndTakenBack() throws Exception {
        try (Journey journey = Journey.in(project)) {
            new MadeUpConversations(home, journey.project()).write();
            journey.withHome(home).type("hi");
            assertTrue(journey.screen().contains("modified src/auth/reset.ts"), journey.screen());
            journey.type("y").look().type("i");
            assertTrue(journey.footer().contains("nothing in it that the session does not have yet"),
                    journey.footer());
            journey.type(ESCAPE);
            assertEquals(List.of("src/auth/reset.ts"), files(journey));
            journey.type("S").type("hi");
            assertTrue(journey.footer().contains("nothing in it"), journey.footer());
            journey.type(ESCAPE).type("uu");
            assertEquals(List.of(), files(journey));
        }
    }

    @Test
    void anEntryThatWasTakenInShowsWhereItWasSaid() throws Exception {
        try (Journey journey = Journey.in(project)) {
            new MadeUpConversations(home, journey.project()).write();
            journey.withHome(home).type("hi").type("y").look().type(ESCAPE).type("7v");
            assertTrue(journey.screen().contains("▸ Edit src/auth/reset.ts"), journey.screen());
            assertTrue(journey.type(ESCAPE).type("2v").footer().contains("nothing is selected"),
                    journey.footer());
        }
    }
}
