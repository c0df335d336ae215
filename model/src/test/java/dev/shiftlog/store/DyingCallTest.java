package dev.shiftlog.store;

import static dev.shiftlog.store.Desk.CLAUDE;
import static dev.shiftlog.store.Desk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies before any of its writes loses at most what it was asked to do. */
class DyingCallTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"update", "save", "undo"})
    void whereverACallDiesNothingElseIsLost(String what) throws Exception {
        int steps = 0;
        int code = DyingCall.DIED;
        while (code == DyingCall.DIED) {
            steps++;
            Desk desk = new Desk(Files.createDirectory(folder.resolve(what + steps)));
            desk.progress(CLAUDE, "kept");
            desk.progress(Actor.PERSON, "mine");
            done(desk.does(CLAUDE, Change.describeFile("a.txt", "kept")));
            code = DyingCall.run(desk.folder.project(), what, steps);
            assertNothingLost(desk, what, what + " died before write " + steps);
        }
        assertEquals(0, code);
        assertTrue(steps > 3, "a call writes more than " + steps + " files");
    }

    private static void assertNothingLost(Desk desk, String what, String where) throws Exception {
        Session after = desk.progress(CLAUDE, "next");
        List<String> all = new ArrayList<>();
        for (String id : desk.workspace().archives().ids()) {
            Session past = desk.workspace().archives().read(id).orElseThrow();
            past.progress().stream().map(Entry::text).forEach(all::add);
        }
        after.progress().stream().map(Entry::text).forEach(all::add);
        all.remove("the dying call");
        if (what.equals("undo")) {
            all.remove("mine");
            assertEquals(List.of("kept", "next"), all, where);
        } else {
            assertEquals(List.of("kept", "mine", "next"), all, where);
        }
        assertTrue(desk.workspace().history().records().size() >= 4, where);
        assertEquals(List.of(), quarantined(desk), where);
    }

    private static List<Path> quarantined(Desk desk) throws IOException {
        if (!Files.exists(desk.folder.quarantine())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(desk.folder.quarantine())) {
            return files.toList();
        }
    }
}
