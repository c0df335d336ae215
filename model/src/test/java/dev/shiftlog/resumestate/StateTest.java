package dev.shiftlog.resumestate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.resumestate.StateBook.StateConfig;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.SessionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/shiftlog/resumestate");
    private static final String NOW = "2026-04-16T20:00:00Z";

    private static StateDocument golden() throws IOException {
        return StateFiles.read(GOLDEN.resolve("session-state.json"));
    }

    private static Session with(Session session, List<Change> changes) {
        Logbook logbook = new Logbook(session, FileMap.EMPTY);
        for (Change change : changes) {
            logbook = change.applyTo(logbook, new Stamp("2026-04-16T22:00:00", Actor.PERSON))
                    .changed()
                    .orElse(logbook);
        }
        return logbook.session();
    }

    private static Session restored(StateDocument state) {
        return with(Session.started("s1", "2026-04-16T22:00:00"),
                StateImport.changes(state, Session.started("s1", "")));
    }

    private static StateDocument exported(Session session) {
        return StateExport.of(session, new StateExport.Surroundings("sess_20260416_009", "other", NOW, 0,
                List.of("Java"), List.of()));
    }

    @Test
    void aStateGoesInAndComesOutTheSame() throws IOException {
        assertEquals(golden().json(), exported(restored(golden())).json());
    }

    @Test
    void whatWeDoNotKnowSurvivesTooAlsoInTheSessionsOwnFile() throws IOException, JsonException {
        JsonObject strange = golden().json()
                .edit()
                .with("mood", "good")
                .with("tests", golden().json().object("tests").edit().with("coverage", 81).build())
                .build();
        Session session = SessionJson.read(restored(new StateDocument(strange)).toJson()).session();
        assertEquals(strange, exported(session).json());
    }

    @Test
    void aStateThatIsRestoredTwiceAddsNothingTwice() throws IOException {
        Session once = restored(golden());
        Session twice = with(once, StateImport.changes(golden(), once));
        assertEquals(once.toJson(), twice.toJson());
    }

    @Test
    void anImportedErrorKeepsItsFingerprintAsAnAliasOfOurs() throws IOException {
        Problem problem = restored(golden()).openProblems().getFirst();
        assertEquals("TS2322", problem.sighting().type());
        assertEquals("ts2322_auth_42", problem.sighting().fingerprints().get(1));
        assertEquals(12, problem.sighting().fingerprints().getFirst().length());
    }

    @Test
    void theBannerIsTheSeeds() throws IOException {
        assertEquals(Files.readString(GOLDEN.resolve("banner.txt")),
                Banner.of(golden(), Instant.parse("2026-04-16T22:00:00Z")));
    }

    @Test
    void anotherProgramsFileOfTheSameNameIsRecognised() throws JsonException {
        assertFalse(StateDocument.isOurs(JsonReader.read("{\"session_id\": \"x\", \"windows\": []}")));
        assertFalse(StateDocument.isOurs(Json.NULL));
        assertTrue(StateDocument
                .isOurs(JsonReader.read("{\"session_id\": \"x\", \"project\": \"p\", \"progress\": {}}")));
    }

    @Test
    void theAgeIsToldInTheLargestUnit() {
        Instant now = Instant.parse("2026-04-18T22:00:00Z");
        assertEquals("2 days ago", Banner.ago("2026-04-16T20:00:00Z", now));
        assertEquals("1 hour ago", Banner.ago("2026-04-18T20:30:00Z", now));
        assertEquals("just now", Banner.ago("2026-04-18T21:59:30Z", now));
        assertEquals("soon", Banner.ago("soon", now));
        assertEquals("unknown", Banner.ago("", now));
    }

    @Test
    void idsCountTheSessionsOfADay() {
        assertEquals("sess_20260416_002",
                StateId.of("2026-04-16T10:00:00", List.of("2026-04-15T09:00:00", "2026-04-16T08:00:00")));
    }

    @Test
    void aLocationOutsideOfTheProjectIsNotFollowed() throws JsonException {
        StateConfig config = StateConfig.in(JsonReader.read("""
                {"shiftlog": {"sessionState": {"archive_location": "../../etc", "state_file": "/etc/passwd", "max_history": 3}}}
                """).asObject());
        assertEquals(new StateConfig(true, true, 3, ".session-history", ".session-state.json", true, true),
                config);
    }
}
