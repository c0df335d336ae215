package dev.shiftlog.store;

import static dev.shiftlog.store.Desk.CLAUDE;
import static dev.shiftlog.store.Desk.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.Todo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {
    @TempDir
    Path project;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(project);
    }

    @Test
    void aCallThatDiedBeforeItReachedTheStateIsFinishedByTheNextOne() throws StoreException, IOException {
        desk.progress(CLAUDE, "a");
        byte[] before = Files.readAllBytes(desk.folder.session());
        desk.progress(CLAUDE, "b");
        Files.write(desk.folder.session(), before);
        desk.progress(CLAUDE, "c");
        assertEquals(List.of("a", "b", "c"), desk.messages());
    }

    @Test
    void aTornLastLineOfTheJournalIsCutOff() throws StoreException, IOException {
        desk.progress(CLAUDE, "a");
        Files.writeString(desk.folder.journal(), "{\"n\": 2, \"wh", StandardOpenOption.APPEND);
        desk.progress(CLAUDE, "b");
        assertEquals(List.of("a", "b"), desk.messages());
        assertEquals(2, desk.workspace().history().records().size());
    }

    @Test
    void whatAnotherProgramWroteIsKeptAndCanBeUndone() throws StoreException, IOException {
        desk.progress(CLAUDE, "a");
        String stitched = Files.readString(desk.folder.session())
                .replaceFirst("\"progress\": \\[",
                        "\"progress\": [{\"message\": \"by stitch\", \"timestamp\": \"2026-11-21T10:00:00\"},");
        Files.writeString(desk.folder.session(), stitched);
        desk.progress(CLAUDE, "b");
        assertEquals(List.of("by stitch", "a", "b"), desk.messages());
        done(desk.workspace().undo(Actor.PERSON, 2, false));
        assertEquals(List.of("a", "b"), desk.messages());
    }

    /** What the original leaves behind when it saves. */
    private static final String BARE = """
            {"id": "2026-11-21_120000", "started_at": "x", "ended_at": null, "task": null, "plan": null,
             "progress": [], "decisions": [], "dead_ends": [], "files_touched": []}""";

    @Test
    void whatTheOriginalsSaveDroppedIsTakenOverAgain() throws StoreException, IOException {
        Session old = done(desk.does(CLAUDE, Change.addEntry(Todo.of("write docs"))));
        Files.copy(desk.folder.session(), desk.folder.archives().resolve(old.id() + ".json"));
        Files.writeString(desk.folder.session(), BARE);
        Session session = desk.progress(CLAUDE, "b");
        assertEquals("2026-11-21_120000", session.id());
        assertEquals("write docs", session.todos().getFirst().text());
    }

    @Test
    void aPlanThatWasDroppedBeforeWeCameGoesOn() throws StoreException, IOException {
        Files.writeString(desk.folder.archives().resolve("2026-11-20_120000.json"), """
                {"id": "2026-11-20_120000", "started_at": "x", "ended_at": "y", "task": "t", "plan":
                 {"description": "p", "steps": [{"title": "a", "status": "pending"}]}, "progress": []}""");
        Files.writeString(desk.folder.session(), BARE);
        Session session = done(desk.does(CLAUDE, Change.changeStep("a", StepStatus.DONE, Optional.empty())));
        assertEquals("t", session.task());
        assertEquals(StepStatus.DONE, session.steps().getFirst().status());
    }

    @Test
    void aSessionThatCameWithAnotherBranchTakesNothingOver() throws StoreException, IOException {
        done(desk.does(CLAUDE, Change.addEntry(Todo.of("write docs"))));
        Files.writeString(desk.folder.session(), BARE);
        assertEquals(List.of(), desk.progress(CLAUDE, "b").todos());
    }

    @Test
    void aLetterThatNobodyUnderstandsIsKeptAside() throws StoreException, IOException {
        Files.createDirectories(desk.folder.inbox());
        Files.writeString(desk.folder.inbox().resolve("1.json"), """
                {"time": "2026-11-21T09:00:00", "actor": "codex", "changes": [{"change": "of tomorrow"}]}""");
        Applied applied = desk.does(CLAUDE, Change.addEntry(Progress.of("a")));
        assertTrue(applied.notices().getFirst().contains("does not understand"),
                applied.notices().toString());
        assertEquals(List.of("a"), desk.messages());
        assertTrue(Files.readString(onlyFile(desk.folder.quarantine())).contains("of tomorrow"));
    }

    @Test
    void aLetterIsFollowedOnlyOnce() throws StoreException, IOException {
        Stamp stamp = new Stamp("2026-11-21T09:00:00.000001", Desk.CODEX);
        new Inbox(desk.folder).leave(stamp, List.of(Change.addEntry(Progress.of("late"))));
        Path letter = onlyFile(desk.folder.inbox());
        byte[] written = Files.readAllBytes(letter);
        done(desk.does(CLAUDE));
        Files.write(letter, written);
        done(desk.does(CLAUDE));
        assertEquals(List.of("late"), desk.messages());
    }

    @Test
    void aDamagedFileMapIsKeptAside() throws StoreException, IOException {
        Files.writeString(desk.folder.fileMap(), "{\"files\": [\"a.txt\"], \"scanned_at\": \"x\"}");
        Applied applied = desk.does(CLAUDE, Change.describeFile("b.txt", "words"));
        assertTrue(applied.notices().getFirst().contains("could not be read"), applied.notices().toString());
        assertEquals("{\"files\": [\"a.txt\"], \"scanned_at\": \"x\"}",
                Files.readString(onlyFile(desk.folder.quarantine())));
    }

    @Test
    void theNumbersGoOnAfterANewJournalWasBegun() throws StoreException, IOException {
        desk.progress(CLAUDE, "a");
        Files.move(desk.folder.journal(), desk.folder.olderJournal());
        desk.progress(CLAUDE, "b");
        assertEquals(List.of(1L, 2L),
                desk.workspace().history().records().stream().map(JournalRecord::number).toList());
    }

    @Test
    void aChangeThatCouldNotBeWrittenIsNotMadeLater() throws StoreException, IOException {
        desk.progress(CLAUDE, "a");
        Path away = Files.move(desk.folder.session(), project.resolve("away.json"));
        Files.createSymbolicLink(desk.folder.session(), away);
        assertThrows(StoreException.class, () -> desk.progress(CLAUDE, "b"));
        Files.delete(desk.folder.session());
        Files.move(away, desk.folder.session());
        desk.progress(CLAUDE, "c");
        assertEquals(List.of("a", "c"), desk.messages());
    }

    @Test
    void anUnreadableSessionIsKeptAsideAndTheLastGoodStateGoesOn() throws StoreException, IOException {
        desk.progress(CLAUDE, "a");
        Files.writeString(desk.folder.session(), "{\"id\": \"x\", \"progress\": [");
        Applied.Done applied = assertInstanceOf(
                Applied.Done.class, desk.does(CLAUDE, Change.addEntry(Progress.of("b"))));
        assertEquals(List.of("a", "b"), desk.messages());
        assertTrue(applied.notices().getFirst().contains("a copy is in"), applied.notices().toString());
        try (var copies = Files.list(desk.folder.quarantine())) {
            assertEquals("{\"id\": \"x\", \"progress\": [",
                    Files.readString(copies.findFirst().orElseThrow()));
        }
    }

    @Test
    void aSessionWhoseFileVanishedGoesOnFromTheLastState() throws StoreException, IOException {
        desk.progress(CLAUDE, "a");
        Files.delete(desk.folder.session());
        desk.progress(CLAUDE, "b");
        assertEquals(List.of("a", "b"), desk.messages());
    }

    @Test
    void fieldsOfTheWrongTypeAreKeptAsideAndTheRestIsRead() throws StoreException, IOException {
        Files.writeString(desk.folder.session(), """
                {"id": "s", "started_at": "x", "task": "t", "progress": "none", "decisions": [5]}""");
        Applied.Done applied = assertInstanceOf(
                Applied.Done.class, desk.does(CLAUDE, Change.addEntry(Progress.of("b"))));
        assertEquals("t", desk.session().task());
        assertTrue(applied.notices().getFirst().contains("\"progress\" is not a list"));
    }

    @Test
    void conflictMarkersOfGitAreMergedByEntry() throws StoreException, IOException {
        Files.writeString(desk.folder.session(), """
                {
                  "id": "s", "started_at": "x", "task": "t",
                  "progress": [
                    {"message": "common", "timestamp": "1", "shiftlog": {"id": "p1"}},
                <<<<<<< HEAD
                    {"message": "ours", "timestamp": "2", "shiftlog": {"id": "p2"}}
                =======
                    {"message": "theirs", "timestamp": "3", "shiftlog": {"id": "p2"}}
                >>>>>>> feature
                  ]
                }
                """);
        desk.progress(CLAUDE, "next");
        assertEquals(List.of("common", "ours", "theirs", "next"), desk.messages());
    }

    @Test
    void unknownKeysSurviveEveryRewrite() throws StoreException, IOException {
        Files.writeString(desk.folder.session(), """
                {"id": "s", "started_at": "x", "future": {"a": 1.50}, "progress":
                 [{"message": "m", "timestamp": "t", "colour": "red"}], "shiftlog": {"new_kind": [1]}}""");
        desk.progress(CLAUDE, "b");
        String written = Files.readString(desk.folder.session());
        assertTrue(written.contains("1.50") && written.contains("red") && written.contains("new_kind"),
                written);
    }

    @Test
    void aCallThatCannotGetTheLockLeavesItsChangesForTheNextOne() throws Exception {
        desk.progress(CLAUDE, "a");
        try (SessionLock held = SessionLock.acquire(desk.folder, 1000).orElseThrow()) {
            held.signedBy(desk.folder, "a stopped process");
            Thread other = Thread.ofPlatform().start(() -> {
                try {
                    Applied applied = desk.workspace(1)
                            .apply(Desk.CODEX, List.of(Change.addEntry(Progress.of("late"))));
                    assertInstanceOf(Applied.Queued.class, applied);
                } catch (StoreException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            other.join();
        }
        desk.progress(CLAUDE, "b");
        assertEquals(List.of("a", "late", "b"), desk.messages());
    }

    @Test
    void aSymbolicLinkInPlaceOfTheSessionIsRefused() throws IOException, StoreException {
        Path foreign = project.resolve("foreign.json");
        Files.writeString(foreign, "{\"id\": \"s\"}");
        Files.createSymbolicLink(desk.folder.session(), foreign);
        StoreException refused = assertThrows(
                StoreException.class, () -> desk.progress(CLAUDE, "a"));
        assertTrue(refused.getMessage().contains("symbolic link"), refused.getMessage());
        assertEquals("{\"id\": \"s\"}", Files.readString(foreign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.jsonl", "last_state.json", "lock", "lock.owner"})
    void noLinkLetsUsWriteIntoAForeignFile(String name) throws IOException, StoreException {
        Path foreign = Files.writeString(project.resolve("foreign"), "mine");
        Files.createDirectories(desk.folder.ours());
        Files.createSymbolicLink(desk.folder.ours().resolve(name), foreign);
        String said;
        try {
            said = desk.does(CLAUDE, Change.addEntry(Progress.of("a"))).notices().toString();
        } catch (StoreException refused) {
            said = refused.getMessage();
        }
        assertTrue(said.contains("symbolic link"), said);
        assertEquals("mine", Files.readString(foreign));
    }

    @Test
    void aFolderOfOursThatIsALinkIsRefused() throws IOException {
        Files.createDirectories(project.resolve("foreign"));
        Files.createSymbolicLink(desk.folder.ours(), project.resolve("foreign"));
        assertThrows(StoreException.class, () -> desk.progress(CLAUDE, "a"));
        try (var files = Files.list(project.resolve("foreign"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFileInPlaceOfOurFolderIsNamed() throws IOException {
        Files.writeString(desk.folder.ours(), "x");
        StoreException failed = assertThrows(StoreException.class, () -> desk.progress(CLAUDE, "a"));
        assertTrue(failed.getMessage().contains("is in the way; move it aside"), failed.getMessage());
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.reduce((_, _) -> {
                throw new IllegalStateException("more than one file in " + folder);
            }).orElseThrow();
        }
    }
}
