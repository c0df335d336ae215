package dev.shiftlog.store;

import static dev.shiftlog.store.Desk.CLAUDE;
import static dev.shiftlog.store.Desk.CODEX;
import static dev.shiftlog.store.Desk.done;
import static dev.shiftlog.store.Desk.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.Todo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path project;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(project);
    }

    @Test
    void whatIsAppliedCanBeReadAgain() throws StoreException {
        desk.progress(CLAUDE, "login done");
        assertEquals(List.of("login done"), desk.messages());
        assertEquals("p1", desk.session().progress().getFirst().id());
    }

    @Test
    void aCallIsAllOrNothing() throws StoreException {
        Applied applied = desk.does(CLAUDE, Change.addEntry(Progress.of("one")),
                Change.changeStep("no such step", StepStatus.DONE, Optional.empty()));
        assertEquals("No plan set. Run 'shiftlog plan' first.", refusal(applied));
        assertTrue(desk.workspace().look().isEmpty());
    }

    @Test
    void everyActorUndoesOnlyItsOwnChanges() throws StoreException {
        desk.progress(Actor.PERSON, "mine 1");
        desk.progress(CLAUDE, "claude 1");
        desk.progress(Actor.PERSON, "mine 2");
        desk.progress(CODEX, "codex 1");
        done(desk.workspace().undo(Actor.PERSON));
        assertEquals(List.of("mine 1", "claude 1", "codex 1"), desk.messages());
        done(desk.workspace().undo(Actor.PERSON));
        assertEquals(List.of("claude 1", "codex 1"), desk.messages());
        assertEquals("nothing of yours to undo", refusal(desk.workspace().undo(Actor.PERSON)));
    }

    @Test
    void redoMakesUndoneChangesAgainInTheirOrder() throws StoreException {
        desk.progress(Actor.PERSON, "a");
        desk.progress(Actor.PERSON, "b");
        done(desk.workspace().undo(Actor.PERSON));
        done(desk.workspace().undo(Actor.PERSON));
        done(desk.workspace().redo(Actor.PERSON));
        assertEquals(List.of("a"), desk.messages());
        done(desk.workspace().redo(Actor.PERSON));
        assertEquals(List.of("a", "b"), desk.messages());
        done(desk.workspace().undo(Actor.PERSON));
        assertEquals(List.of("a"), desk.messages());
    }

    @Test
    void whatOthersLogAfterTheSessionWasSeenIsInTheSaveToo() throws StoreException {
        desk.progress(CLAUDE, "seen");
        Workspace.Seen seen = desk.workspace().see();
        desk.progress(CODEX, "meanwhile");
        done(desk.workspace().after(seen, Page.NONE).save(CLAUDE, List.of(), Beginning.UNKNOWN));
        Session past = desk.workspace().archives().read(seen.session().orElseThrow().id()).orElseThrow();
        assertEquals(List.of("seen", "meanwhile"), past.progress().stream().map(Progress::message).toList());
    }

    @Test
    void aRemovedEntryComesBackInItsPlace() throws StoreException {
        desk.progress(Actor.PERSON, "a");
        desk.progress(Actor.PERSON, "b");
        desk.progress(Actor.PERSON, "c");
        done(desk.does(Actor.PERSON, Change.removeEntry("p2")));
        assertEquals(List.of("a", "c"), desk.messages());
        done(desk.workspace().undo(Actor.PERSON));
        assertEquals(List.of("a", "b", "c"), desk.messages());
    }

    @Test
    void aMoveIsUndoneAroundWhatCameMeanwhile() throws StoreException {
        desk.progress(Actor.PERSON, "a");
        desk.progress(Actor.PERSON, "b");
        done(desk.does(Actor.PERSON, Change.moveEntry("p2", "")));
        desk.progress(CLAUDE, "c");
        assertEquals(List.of("b", "a", "c"), desk.messages());
        done(desk.workspace().undo(Actor.PERSON));
        assertEquals(List.of("a", "b", "c"), desk.messages());
    }

    @Test
    void anUndoOverALaterChangeIsRefusedAndNamesIt() throws StoreException {
        desk.progress(Actor.PERSON, "first");
        done(desk.does(Actor.PERSON, Change.editEntry("p1", "message", Optional.of("first"), "second")));
        done(desk.does(CLAUDE, Change.editEntry("p1", "message", Optional.of("second"), "third")));
        Applied applied = desk.workspace().undo(Actor.PERSON, 2, false);
        assertTrue(refusal(applied).contains("p1 was changed by record 3 (claude:c-1"), applied.toString());
        done(desk.workspace().undo(Actor.PERSON, 2, true));
        assertEquals(List.of("first"), desk.messages());
    }

    @Test
    void anEditOfAFieldThatChangedMeanwhileIsRefused() throws StoreException {
        desk.progress(CLAUDE, "first");
        done(desk.does(CLAUDE, Change.editEntry("p1", "message", Optional.of("first"), "second")));
        Applied applied = desk.does(Actor.PERSON,
                Change.editEntry("p1", "message", Optional.of("first"), "mine"));
        assertEquals("p1 was changed meanwhile to: second", refusal(applied));
    }

    @Test
    void theTaskAndThePlanComeBackByUndo() throws StoreException {
        done(desk.does(Actor.PERSON, Change.setTask("one")));
        done(desk.does(Actor.PERSON, Change.replacePlan("plan A", List.of("a", "b"))));
        done(desk.does(CLAUDE, Change.setTask("two")));
        done(desk.does(CLAUDE, Change.replacePlan("plan B", List.of("c"))));
        assertEquals("plan A",
                desk.session().plan().orElseThrow().revisions().getFirst().text("previous_description"));
        done(desk.workspace().undo(CLAUDE));
        assertEquals("plan A", desk.session().plan().orElseThrow().description());
        assertEquals(List.of("a", "b"), desk.session().steps().stream().map(Step::title).toList());
        done(desk.workspace().undo(CLAUDE));
        assertEquals("one", desk.session().task());
    }

    @Test
    void allStepsOfAPlanComeBackInTheirOrder() throws StoreException {
        done(desk.does(Actor.PERSON, Change.replacePlan("plan A", List.of("a", "b", "c", "d"))));
        done(desk.workspace().undo(Actor.PERSON));
        done(desk.workspace().redo(Actor.PERSON));
        assertEquals(List.of("a", "b", "c", "d"), titles());
        done(desk.does(Actor.PERSON, Change.replacePlan("plan B", List.of("x", "y"))));
        done(desk.workspace().undo(Actor.PERSON));
        assertEquals(List.of("a", "b", "c", "d"), titles());
    }

    private List<String> titles() throws StoreException {
        return desk.session().steps().stream().map(Step::title).toList();
    }

    @Test
    void aDescriptionOfAFileIsUndoneToo() throws StoreException, IOException {
        done(desk.does(Actor.PERSON, Change.describeFile("src/a.py", "the model")));
        assertTrue(Files.readString(desk.folder.fileMap()).contains("the model"));
        done(desk.workspace().undo(Actor.PERSON));
        assertTrue(!Files.readString(desk.folder.fileMap()).contains("src/a.py"));
    }

    @Test
    void aSaveArchivesTheSessionAndCarriesOverWhatIsOpen() throws StoreException {
        done(desk.does(CLAUDE, Change.setTask("auth"), Change.replacePlan("three steps", List.of("a", "b"))));
        done(desk.does(CLAUDE, Change.changeStep("a", StepStatus.DONE, Optional.empty())));
        done(desk.does(CLAUDE, Change.addEntry(Todo.of("write docs")),
                Change.addEntry(Decision.of("JWT", "stateless"))));
        String id = desk.session().id();
        Session next = done(desk.workspace().save(CLAUDE, List.of(), Beginning.UNKNOWN));
        assertEquals(List.of(id), desk.workspace().archives().ids());
        assertEquals("auth", next.task());
        assertEquals(List.of("a", "b"), next.steps().stream().map(Step::title).toList());
        assertEquals(List.of("write docs"), next.todos().stream().map(Entry::text).toList());
        assertEquals(List.of(), next.decisions());
        assertTrue(next.heading().nextId() > 4);
    }

    @Test
    void anUntouchedSessionIsNotSavedAgain() throws StoreException {
        done(desk.does(CLAUDE, Change.replacePlan("p", List.of("a"))));
        done(desk.workspace().save(CLAUDE, List.of(), Beginning.UNKNOWN));
        done(desk.does(CODEX, Change.linkConversation(ConversationLink.of("codex", "1", ""))));
        Applied again = desk.workspace().save(CLAUDE, List.of(), Beginning.UNKNOWN);
        assertEquals(Optional.empty(), ((Applied.Done) again).record());
        assertEquals(1, desk.workspace().archives().ids().size());
    }

    @Test
    void aLastWordIsReasonEnoughToSaveAFreshSession() throws StoreException {
        done(desk.does(CLAUDE, Change.replacePlan("p", List.of("a"))));
        done(desk.workspace().save(CLAUDE, List.of(), Beginning.UNKNOWN));
        done(desk.workspace().save(CLAUDE, List.of(Change.addEntry(Progress.of("bye"))), Beginning.UNKNOWN));
        assertEquals(2, desk.workspace().archives().ids().size());
    }

    @Test
    void aSaveIsUndoneWhileNothingFollowed() throws StoreException {
        desk.progress(Actor.PERSON, "a");
        done(desk.workspace().save(Actor.PERSON, List.of(), Beginning.UNKNOWN));
        done(desk.workspace().undo(Actor.PERSON));
        assertEquals(List.of("a"), desk.messages());
        assertEquals(List.of(), desk.workspace().archives().ids());
    }

    @Test
    void theNewestRecordsAreToldWithoutReadingTheOlder() throws IOException, StoreException {
        desk.progress(CLAUDE, "a");
        desk.progress(CLAUDE, "b");
        desk.progress(CLAUDE, "c");
        Path journal = desk.folder.journal();
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        lines.set(0, "{broken");
        Files.write(journal, lines);
        assertEquals(List.of("progress: c", "progress: b"),
                desk.workspace().newest(2).stream().map(JournalRecord::what).toList());
        assertEquals(List.of(), desk.workspace().newest(0));
    }

    @Test
    void aSaveIsOneRecordAndItsUndoTakesTheLastWordBackToo() throws StoreException {
        desk.progress(CLAUDE, "a");
        done(desk.workspace().save(CLAUDE, List.of(Change.addEntry(Progress.of("bye"))), Beginning.UNKNOWN));
        assertEquals(2, desk.workspace().history().records().size());
        String past = desk.workspace().archives().ids().getFirst();
        assertEquals(2, desk.workspace().archives().read(past).orElseThrow().progress().size());
        done(desk.workspace().undo(CLAUDE));
        assertEquals(List.of("a"), desk.messages());
    }

    @Test
    void behindASaveThatWasTakenBackUndoGoesOn() throws StoreException {
        desk.progress(CLAUDE, "a");
        desk.progress(CLAUDE, "b");
        done(desk.workspace().save(CLAUDE, List.of(), Beginning.UNKNOWN));
        done(desk.workspace().undo(CLAUDE));
        done(desk.workspace().undo(CLAUDE));
        assertEquals(List.of("a"), desk.messages());
    }

    @Test
    void anUndoDoesNotReachBackIntoAnArchivedSession() throws StoreException {
        done(desk.does(CLAUDE, Change.replacePlan("p", List.of("a"))));
        done(desk.workspace().save(CLAUDE, List.of(), Beginning.UNKNOWN));
        desk.progress(CODEX, "goes on");
        refusal(desk.workspace().undo(CLAUDE));
        assertEquals(1, desk.session().steps().size());
    }

    @Test
    void sessionsOfOneSecondGetDifferentIds() throws StoreException {
        Workspace stopped = new Workspace(desk.folder, () -> "2026-11-21T10:00:00.000001", Page.NONE, 1000);
        for (int i = 0; i < 6; i++) {
            done(stopped.apply(CLAUDE, List.of(Change.addEntry(Progress.of("n" + i)))));
            done(stopped.save(CLAUDE, List.of(), Beginning.UNKNOWN));
        }
        assertEquals(6, desk.workspace().archives().ids().size());
    }

    @Test
    void aPastSessionBecomesCurrentAgainAndTheCurrentOneIsArchived() throws StoreException {
        desk.progress(Actor.PERSON, "old");
        String old = desk.session().id();
        done(desk.workspace().save(Actor.PERSON, List.of(), Beginning.UNKNOWN));
        desk.progress(Actor.PERSON, "new");
        String current = desk.session().id();
        done(desk.workspace().resume(Actor.PERSON, old));
        assertEquals(List.of("old"), desk.messages());
        assertEquals(List.of(current), desk.workspace().archives().ids());
    }
}
