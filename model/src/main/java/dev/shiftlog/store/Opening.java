package dev.shiftlog.store;

import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.journal.Replay;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.SessionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings the session's file and the journal together under the lock: a call that died half-way is
 * finished, what another program wrote is noted, what cannot be read is kept aside.
 */
final class Opening {
    /** The original writes in place: only what stays unreadable this long is really broken. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final StitchFolder folder;
    private final WriteSteps steps;
    private final Journal journal;
    private final String time;
    private final Optional<StateFile> seen;

    Opening(StitchFolder folder, WriteSteps steps, String time, Optional<StateFile> seen) {
        this.folder = folder;
        this.steps = steps;
        this.journal = new Journal(folder);
        this.time = time;
        this.seen = seen;
    }

    Opened open() throws StoreException {
        Optional<JournalRecord> last = journal.last();
        StateFile found = settled();
        if (found.session().isEmpty()) {
            return restored(found, last);
        }
        Opened opened = new Opened(folder, steps, journal, found.session().get(), found.checksum(), last);
        if (!found.damages().isEmpty()) {
            keepAside(opened, found, "was read only in part");
        }
        if (last.isPresent()) {
            settle(opened, found, last.get());
        } else if (opened.logbook().session().isEmpty()) {
            // The original's last save dropped what was open, before we ever saw this project.
            new Readoption(opened, folder, time).fromNewest();
        }
        return opened;
    }

    /** Reads the session's file, waiting while an unreadable one is still being written. */
    private StateFile settled() throws StoreException {
        StateFile found = StateFile.current(folder.session(), seen);
        FileTime changed = modified();
        long since = System.nanoTime();
        while (found.session().isEmpty() && !found.isMissing() && System.nanoTime() - since < PATIENCE) {
            LockSupport.parkNanos(PAUSE);
            found = StateFile.current(folder.session());
            FileTime now = modified();
            if (!now.equals(changed)) {
                changed = now;
                since = System.nanoTime();
            }
        }
        return found;
    }

    private FileTime modified() throws StoreException {
        try {
            return Files.getLastModifiedTime(folder.session());
        } catch (NoSuchFileException missing) {
            // Git takes it away for a moment when it switches branches.
            return FileTime.fromMillis(0);
        } catch (IOException failed) {
            throw StoreException.reading(folder.session(), failed);
        }
    }

    /** The session as we last wrote it, or a new one, in place of a file that is gone or broken. */
    private Opened restored(StateFile found, Optional<JournalRecord> last)
            throws StoreException {
        StateFile copy = StateFile.read(folder.lastState());
        Session session = named(copy.session().orElse(freshSession()));
        Opened opened = new Opened(folder, steps, journal, session, found.checksum(), last);
        boolean known = copy.session().isPresent();
        if (!found.isMissing()) {
            keepAside(opened, found, "could not be read");
        }
        if (known) {
            opened.notice("the session goes on from its last good state");
            Optional<JournalRecord> lost = last
                    .filter(record -> record.sums().before().equals(copy.checksum()));
            lost.ifPresent(record -> opened.adopt(Replay.forwards(record, opened.logbook()).session()));
        }
        if (last.isPresent() || !found.isMissing()) {
            Session wanted = opened.logbook().session();
            opened.rollForward(wanted, FileMap.EMPTY, false);
            String before = last.map(record -> record.sums().after()).orElse(Checksum.OF_NOTHING);
            opened.outside(Optional.of(wanted), before, time);
        }
        return opened;
    }

    /** A session without an id would not be read as one the next time. */
    private Session named(Session session) throws StoreException {
        return session.id().isBlank()
                ? session.with(session.heading().withId(new Archives(folder).freshId(time, "")))
                : session;
    }

    private Session freshSession() throws StoreException {
        return Session.started(new Archives(folder).freshId(time, ""), time);
    }

    private void keepAside(Opened opened, StateFile found, String what) throws StoreException {
        Path copy = new Quarantine(folder).keep(folder.session(), found.content(), time);
        opened.notice(
                folder.session() + " " + what + " (" + String.join("; ", found.damages()) + "); a copy is in "
                        + copy);
    }

    private void settle(Opened opened, StateFile found, JournalRecord last) throws StoreException {
        String sum = found.checksum();
        if (sum.equals(last.sums().after())) {
            finishFiles(opened, last);
            finishReplacement(opened, last);
        } else if (sum.equals(last.sums().before())) {
            finish(opened, last);
        } else {
            noteOutside(opened, last);
        }
    }

    /** The last record may have reached the session but not the file map. */
    private void finishFiles(Opened opened, JournalRecord last) throws StoreException {
        if (last.sums().filesAfter().isEmpty()) {
            return;
        }
        opened.readFiles(time);
        if (opened.filesSum().equals(last.sums().filesBefore())) {
            Logbook whole = Replay.forwards(last, opened.logbook());
            opened.rollForward(opened.logbook().session(), whole.files(), true);
        }
    }

    /** A session that became current again may still stand among the past ones. */
    private void finishReplacement(Opened opened, JournalRecord last) throws StoreException {
        String current = opened.logbook().session().id();
        if (last.replacement().isPresent() && !current.isBlank()) {
            new Archives(folder).remove(current);
        }
    }

    /** The session that was saved may not have reached the archive. */
    private void archive(Session past, JournalRecord last) throws StoreException {
        String id = last.replacement().orElseThrow().archived();
        if (!id.isEmpty()) {
            new Archives(folder).write(past.with(past.heading().ended(last.time()).withId(id)));
        }
    }

    private void finish(Opened opened, JournalRecord last) throws StoreException {
        if (last.replacement().isPresent()) {
            archive(Replay.forwards(last, opened.logbook()).session(), last);
            Session next = SessionJson.read(last.replacement().get().session()).session();
            opened.rollForward(next, FileMap.EMPTY, false);
            finishReplacement(opened, last);
            return;
        }
        boolean withFiles = !last.sums().filesAfter().isEmpty();
        if (withFiles) {
            opened.readFiles(time);
        }
        Logbook whole = Replay.forwards(last, opened.logbook());
        opened.rollForward(whole.session(), whole.files(), withFiles);
    }

    private void noteOutside(Opened opened, JournalRecord last) throws StoreException {
        StateFile copy = StateFile.read(folder.lastState());
        Optional<Session> before = copy.checksum().equals(last.sums().after())
                ? copy.session()
                : Optional.empty();
        Session now = opened.logbook().session();
        boolean replaced = before.isPresent() && !before.get().id().equals(now.id());
        opened.outside(replaced ? Optional.empty() : before, last.sums().after(), time);
        if (replaced) {
            new Readoption(opened, folder, time).since(before.get().id());
        }
        opened.remember();
    }
}
