package dev.shiftlog.store;

import static dev.shiftlog.store.Desk.CLAUDE;
import static dev.shiftlog.store.Desk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.change.Change;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgingTest {
    private static final String TOKEN = "ghp_abcdefghijklmnopqrstuvwxyz0123456789";

    @TempDir
    Path project;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(project);
    }

    @Test
    void aSecretGoesFromEveryFileOfTheSession() throws StoreException, IOException {
        desk.progress(CLAUDE, "pushed with " + TOKEN);
        done(desk.does(CLAUDE, Change.addEntry(Decision.of("keep it", "in " + TOKEN))));
        done(desk.workspace().save(CLAUDE, List.of(), Beginning.UNKNOWN));
        desk.progress(CLAUDE, "again " + TOKEN);
        Files.createDirectories(desk.folder.quarantine());
        Files.writeString(desk.folder.quarantine().resolve("broken"), "{\"message\": \"" + TOKEN);

        done(desk.workspace().purge(CLAUDE, List.of("p1", "p3")));

        assertEquals(List.of(), filesWith(TOKEN));
        assertEquals(List.of(), desk.messages());
        assertEquals("in (purged)", desk.workspace()
                .archives()
                .read(desk.workspace().archives().ids().getFirst())
                .orElseThrow()
                .decisions()
                .getFirst()
                .reason());
    }

    @Test
    void wordsOutsideAsciiGoInEverySpelling() throws StoreException, IOException {
        desk.progress(CLAUDE, "Grüße an Zoë");
        Files.createDirectories(desk.folder.quarantine());
        Files.writeString(desk.folder.quarantine().resolve("broken"), "Grüße an Zoë");
        done(desk.workspace().purge(CLAUDE, List.of("p1")));
        assertEquals(List.of(), filesWith("Zoë"));
        assertEquals(List.of(), filesWith("Zo\\u00eb"));
    }

    @Test
    void aShortTextGoesWithoutTearingOthersApart() throws StoreException {
        desk.progress(CLAUDE, "message");
        desk.progress(CLAUDE, "a message");
        done(desk.workspace().purge(CLAUDE, List.of("p1")));
        assertEquals(List.of("a message"), desk.messages());
        assertEquals("progress: (purged)", desk.workspace().history().records().getFirst().what());
        assertEquals("a message", desk.session().find("p2").map(Entry::text).orElseThrow());
    }

    @Test
    void aPurgeThatDiedHalfWayCanBeRunAgain() throws StoreException, IOException {
        desk.progress(CLAUDE, "pushed with " + TOKEN);
        byte[] session = Files.readAllBytes(desk.folder.session());
        done(desk.workspace().purge(CLAUDE, List.of("p1")));
        List<String> journal = Files.readAllLines(desk.folder.journal());
        Files.write(desk.folder.session(), session);
        Files.writeString(desk.folder.journal(), journal.getFirst() + "\n");
        done(desk.workspace().apply(CLAUDE, List.of(Change.addEntry(Progress.of("next")))));
        done(desk.workspace().purge(CLAUDE, List.of("p1")));
        assertEquals(List.of(), filesWith(TOKEN));
    }

    private List<String> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(desk.folder.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
