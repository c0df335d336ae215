package dev.shiftlog.store;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Outcome;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.journal.Difference;
import dev.shiftlog.journal.History;
import dev.shiftlog.journal.History.Reach;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A project's session. The one place that applies Changes: lock, re-read, apply, journal, write, and
 * the page for the next agent last.
 */
public final class Workspace {
    /** How long a call waits for another one before it leaves its changes in the inbox. */
    public static final long PATIENCE = 5_000;
    /** How long a hook waits: the agent stands still meanwhile. */
    public static final long HOOK_PATIENCE = 50;

    private final StitchFolder folder;
    private final Supplier<String> clock;
    private final Page page;
    private final long patience;
    private final WriteSteps steps;
    private final Optional<StateFile> seen;

    public Workspace(StitchFolder folder, Supplier<String> clock, Page page, long patience) {
        this(folder, clock, page, patience, WriteSteps.NONE);
    }

    Workspace(StitchFolder folder, Supplier<String> clock, Page page, long patience, WriteSteps steps) {
        this(folder, clock, page, patience, steps, Optional.empty());
    }

    private Workspace(StitchFolder folder, Supplier<String> clock, Page page, long patience, WriteSteps steps,
            Optional<StateFile> seen) {
        this.steps = steps;
        this.seen = seen;
        this.folder = folder;
        this.clock = clock;
        this.page = page;
        this.patience = patience;
    }

    public StitchFolder folder() {
        return folder;
    }

    /** The current session without waiting for anyone; none where its file cannot be read now. */
    public Optional<Session> look() throws StoreException {
        return StateFile.current(folder.session()).session();
    }

    /** The session before a change that depends on it. */
    public Seen see() throws StoreException {
        return new Seen(StateFile.current(folder.session()));
    }

    /** A session's file as it was before the lock was taken: if it still is then, it need not be parsed again. */
    public static final class Seen {
        private final StateFile file;

        private Seen(StateFile file) {
            this.file = file;
        }

        public Optional<Session> session() {
            return file.session();
        }
    }

    /** The same workspace for a change of what was seen, writing another page. */
    public Workspace after(Seen before, Page written) {
        return new Workspace(folder, clock, written, patience, steps, Optional.of(before.file));
    }

    /** The session as we last wrote it, for showing while its own file cannot be read. */
    public Optional<Session> lastGood() throws StoreException {
        return StateFile.read(folder.lastState()).session();
    }

    /** The journal's records. */
    public History history() throws StoreException {
        History history = new Journal(folder).history();
        try {
            history.records();
        } catch (UncheckedIOException unreadable) {
            throw StoreException.reading(folder.journal(), unreadable.getCause());
        }
        return history;
    }

    /** So many of the journal's records at most, the newest first; only these are read. */
    public List<JournalRecord> newest(int most) throws StoreException {
        try {
            return new Journal(folder).history().newest(most);
        } catch (UncheckedIOException unreadable) {
            throw StoreException.reading(folder.journal(), unreadable.getCause());
        }
    }

    public Archives archives() {
        return new Archives(folder);
    }

    /** Applies all changes of a call, or none of them. */
    public Applied apply(Actor actor, List<Change> changes) throws StoreException {
        return apply(actor, changes, "");
    }

    /** The same for changes too many to be named one by one: they are known by the title, and counted. */
    public Applied apply(Actor actor, List<Change> changes, String title) throws StoreException {
        Stamp stamp = new Stamp(clock.get(), actor);
        Optional<SessionLock> lock = SessionLock.acquire(folder, patience);
        if (lock.isEmpty()) {
            return queue(stamp, changes);
        }
        try (SessionLock held = lock.get()) {
            Opened opened = open(held, stamp);
            return finished(opened, transact(opened, stamp, changes, title));
        }
    }

    /**
     * Goes the way of {@link #apply} as far as it leaves no trace, for a call that has time now and none
     * later: Java is slow at what it does for the first time. Answers the session as it would be then.
     */
    public Optional<Session> rehearse(Actor actor, List<Change> changes) throws StoreException {
        StateFile found = StateFile.current(folder.session());
        if (found.session().isEmpty()) {
            return Optional.empty();
        }
        Stamp stamp = new Stamp(clock.get(), actor);
        Opened opened = new Opened(folder, steps, new Journal(folder), found.session().get(),
                found.checksum(), Optional.empty());
        Logbook logbook = opened.logbook();
        for (Change change : changes) {
            logbook = change.applyTo(logbook, stamp).changed().orElse(logbook);
        }
        opened.rehearse(logbook, stamp);
        return Optional.of(logbook.session());
    }

    private Applied queue(Stamp stamp, List<Change> changes) throws StoreException {
        new Inbox(folder).leave(stamp, changes);
        return new Applied.Queued("the session is locked by " + SessionLock.owner(folder)
                + "; the changes wait in the inbox and the next call applies them");
    }

    /** Makes what waits in the inbox, unless the lock is held just now; answers what there is to say of it. */
    public List<String> catchUp(Actor actor) throws StoreException {
        if (new Inbox(folder).letters().isEmpty()) {
            return List.of();
        }
        Stamp stamp = new Stamp(clock.get(), actor);
        Optional<SessionLock> lock = SessionLock.acquire(folder, 0);
        if (lock.isEmpty()) {
            return List.of();
        }
        try (SessionLock held = lock.get()) {
            Opened opened = open(held, stamp);
            return finished(opened, transact(opened, stamp, List.of(), "")).notices();
        }
    }

    private Opened open(SessionLock held, Stamp stamp) throws StoreException {
        held.signedBy(folder, stamp.actor() + " since " + stamp.time());
        Opened opened = new Opening(folder, steps, stamp.time(), seen).open();
        Inbox inbox = new Inbox(folder);
        for (Inbox.Letter letter : inbox.letters()) {
            follow(opened, inbox, letter, stamp.time());
        }
        return opened;
    }

    private static void follow(Opened opened, Inbox inbox, Inbox.Letter letter, String time)
            throws StoreException {
        // A call may have died between following a letter and throwing it away.
        boolean followed = opened.isLastOf(letter.stamp());
        Applied applied = followed || !letter.isWhole()
                ? new Applied.Refused("this version does not understand it", opened.logbook(), List.of())
                : transact(opened, letter.stamp(), letter.changes(), "");
        if (followed || applied.isDone()) {
            inbox.done(letter);
        } else if (applied instanceof Applied.Refused refused) {
            opened.notice("a change that waited could not be made: " + refused.reason() + "; it is kept in "
                    + inbox.keepAside(letter, time));
        }
    }

    private static Applied transact(Opened opened, Stamp stamp, List<Change> changes, String title)
            throws StoreException {
        List<String> summaries = new ArrayList<>();
        for (Change change : changes) {
            if (change.needsFiles()) {
                opened.readFiles(stamp.time());
            }
        }
        Logbook logbook = opened.logbook();
        for (Change change : changes) {
            Outcome outcome = change.applyTo(logbook, stamp);
            if (outcome.refusal().isPresent()) {
                return new Applied.Refused(outcome.refusal().get(), opened.logbook(), opened.notices());
            }
            if (outcome.changed().isPresent()) {
                logbook = outcome.changed().get();
                summaries.add(change.summary());
            }
        }
        if (summaries.isEmpty()) {
            return new Applied.Done(logbook, Optional.empty(), opened.notices());
        }
        String what = title.isEmpty()
                ? String.join("; ", summaries)
                : title + ": " + Difference.counted(Difference.between(opened.logbook(), logbook));
        JournalRecord record = opened.commit(logbook, stamp, what, 0);
        return new Applied.Done(logbook, Optional.of(record), opened.notices());
    }

    /** Writes the page and passes the result on, with what the writing had to say. */
    private Applied finished(Opened opened, Applied applied) {
        Page.Outcome written = written(opened);
        if (applied instanceof Applied.Done done) {
            return new Applied.Done(done.logbook(), done.record(), opened.notices(), written);
        }
        if (applied instanceof Applied.Refused refused) {
            List<String> notices = new ArrayList<>(opened.notices());
            notices.addAll(written.troubles());
            return new Applied.Refused(refused.reason(), refused.logbook(), notices);
        }
        return applied;
    }

    private Page.Outcome written(Opened opened) {
        try {
            steps.before("the page");
            return page.write(opened.logbook(), opened.archived());
        } catch (StoreException failed) {
            return new Page.Outcome(false,
                    List.of(failed.getMessage() + " (the change itself is saved)"));
        }
    }

    /** Takes back the actor's own last change that can still be taken back. */
    public Applied undo(Actor actor) throws StoreException {
        return undo(Reach.of(actor));
    }

    /** Takes back the last change within reach that can still be taken back. */
    public Applied undo(Reach reach) throws StoreException {
        return locked(reach.actor(), (opened, stamp, history) -> new Undoing(opened, stamp, history, folder)
                .last(below -> history.undoable(reach, below), "nothing of yours to undo"));
    }

    /** Makes the actor's own last undone change again. */
    public Applied redo(Actor actor) throws StoreException {
        return redo(Reach.of(actor));
    }

    /** Makes the last undone change within reach again. */
    public Applied redo(Reach reach) throws StoreException {
        return locked(reach.actor(), (opened, stamp, history) -> new Undoing(opened, stamp, history, folder)
                .last(below -> history.redoable(reach, below), "nothing of yours to redo"));
    }

    /** Takes back one record, whoever made it; by force also what has been changed since. */
    public Applied undo(Actor actor, long number, boolean force) throws StoreException {
        return locked(actor,
                (opened, stamp, history) -> new Undoing(opened, stamp, history, folder).one(number, force));
    }

    /** Ends the session, keeps it in the archive, and begins the next one with what is open. */
    public Applied save(Actor actor, List<Change> lastWords, Beginning beginning) throws StoreException {
        return locked(actor, (opened, stamp, history) -> {
            Logbook said = opened.logbook();
            for (Change change : lastWords) {
                Outcome outcome = change.applyTo(said, stamp);
                if (outcome.refusal().isPresent()) {
                    return new Applied.Refused(outcome.refusal().get(), opened.logbook(), opened.notices());
                }
                said = outcome.changed().orElse(said);
            }
            return new Saving(opened, stamp, folder).save(said.session(), history, beginning);
        });
    }

    /** Makes a past session the current one; the current one is archived first. */
    public Applied resume(Actor actor, String id) throws StoreException {
        return locked(actor, (opened, stamp, history) -> new Saving(opened, stamp, folder).resume(id));
    }

    /** Takes entries, of past sessions too, and their texts out of every file; this cannot be undone. */
    public Applied purge(Actor actor, List<String> ids) throws StoreException {
        return locked(actor, (opened, stamp, history) -> new Purging(opened, stamp, folder).purge(ids));
    }

    private interface Work {
        Applied with(Opened opened, Stamp stamp, History history) throws StoreException;
    }

    private Applied locked(Actor actor, Work work) throws StoreException {
        Stamp stamp = new Stamp(clock.get(), actor);
        Optional<SessionLock> lock = SessionLock.acquire(folder, patience);
        if (lock.isEmpty()) {
            throw new StoreException("the session is locked by " + SessionLock.owner(folder)
                    + "; try again when it is done, or end that process");
        }
        try (SessionLock held = lock.get()) {
            Opened opened = open(held, stamp);
            return finished(opened, work.with(opened, stamp, new Journal(folder).history()));
        } catch (UncheckedIOException unreadable) {
            throw StoreException.reading(folder.journal(), unreadable.getCause());
        }
    }
}
