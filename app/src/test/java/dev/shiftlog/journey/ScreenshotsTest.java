package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.canvas.SvgPicture;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.change.Change;
import dev.shiftlog.effect.DemoProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the README are scripted journeys through the real app. {@code app/bin/screenshots}
 * makes them anew; a picture that is not what the app shows now fails.
 */
class ScreenshotsTest {
    private static final Path FOLDER = Path.of(System.getProperty("shiftlog.root", "."), "screenshots");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 21, 14, 0);

    private interface Script {
        void play(Journey journey) throws Exception;
    }

    @Test
    void theDashboardShowsTheWholeSession() throws Exception {
        picture("dashboard", 120, 40, Theme.DARK, journey -> journey.type(""));
    }

    @Test
    void theDashboardFitsASmallTerminal() throws Exception {
        picture("dashboard-80x24", 80, 24, Theme.DARK, journey -> journey.type("3"));
    }

    @Test
    void theDashboardIsCalmOnLightGroundToo() throws Exception {
        picture("dashboard-light", 120, 40, Theme.LIGHT, journey -> journey.type("5j"));
    }

    @Test
    void aLargeTerminalHasThreeColumns() throws Exception {
        picture("dashboard-200x60", 200, 60, Theme.DARK, journey -> journey.type("2"));
    }

    @Test
    void thePreviewShowsWhatTheNextAgentReads() throws Exception {
        picture("preview", 120, 40, Theme.DARK, journey -> journey.type("p"));
    }

    @Test
    void anEntryChangedMeanwhileStandsBesideOnesOwn() throws Exception {
        picture("conflict", 120, 40, Theme.DARK, journey -> {
            journey.type("5e, for the public API only");
            String id = journey.session().decisions().getFirst().id();
            journey.agent(Change.editEntry(id, "choice", Optional.empty(),
                    "JWT over server sessions, 15 minutes each"));
        });
    }

    @Test
    void thePaletteFindsCommands() throws Exception {
        picture("palette", 120, 40, Theme.DARK, journey -> journey.type(":rev"));
    }

    @Test
    void anArchivedSessionIsComparedWithNow() throws Exception {
        picture("history", 120, 40, Theme.DARK, journey -> journey.type("8\r").type("c"));
    }

    @Test
    void everyAgentsConversationsAreInOneList(@TempDir Path home) throws Exception {
        picture("conversations", 120, 40, Theme.DARK, journey -> {
            new MadeUpConversations(home, journey.project()).write();
            journey.withHome(home).type("hj").type("k");
        });
    }

    @Test
    void aConversionTellsBeforehandWhatSurvives(@TempDir Path home) throws Exception {
        picture("convert", 120, 40, Theme.DARK, journey -> {
            new MadeUpConversations(home, journey.project()).write();
            journey.withHome(home).type("hc").type("\r");
        });
    }

    /** No taller: the fields below are folders and times that no two runs share. */
    @Test
    void aHandoffNamesItsProblemsWhileOneTypes() throws Exception {
        picture("handoff", 120, 18, Theme.DARK, journey -> journey.type("Hn")
                .type("j\r")
                .type("\u001ba")
                .type("Read the handoff"));
    }

    private static void picture(String name, int width, int height, Theme theme, Script script)
            throws Exception {
        try (DemoProject demo = DemoProject.createAt(NOON);
                Journey journey = Journey.in(demo.folder(), width, height)) {
            script.play(journey);
            check(name, SvgPicture.of(journey.frame(), theme));
        }
    }

    private static void check(String name, String picture) throws IOException {
        Path file = FOLDER.resolve(name + ".svg");
        if (UPDATE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, picture);
        }
        assertEquals(Files.exists(file) ? Files.readString(file) : "", picture,
                file + " is not what the app shows: app/bin/screenshots makes it anew");
    }
}
