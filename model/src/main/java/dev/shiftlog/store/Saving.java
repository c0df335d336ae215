package dev.shiftlog.store;

import dev.shiftlog.change.Stamp;
import dev.shiftlog.journal.Difference;
import dev.shiftlog.journal.History;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.journal.Replay;
import dev.shiftlog.session.Heading;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Ending one session and beginning the next. */
record Saving(Opened opened, Stamp stamp, StitchFolder folder) {
    /**
     * One record holds all of it, what was said last too. Done without a record where there is nothing to save.
     */
    Applied save(Session current, History history, Beginning beginning) throws StoreException {
        List<Part> last = Difference.between(opened.logbook(), opened.logbook().with(current));
        if (current.isEmpty() || Opened.onlyLooksIn(last) && opened.isFreshlyReplaced(history)) {
            opened.notice("nothing to save: nothing was logged since the last save");
            return new Applied.Done(opened.logbook(), Optional.empty(), opened.notices());
        }
        Archives archives = new Archives(folder);
        Session past = ended(current);
        Session next = NextShift.after(past, archives.freshId(stamp.time(), past.id()), stamp.time());
        next = next.with(next.heading().begunOn(beginning.branch(), beginning.commit()));
        new Journal(folder).rotate();
        JournalRecord record = opened.replace(last, next, stamp, "saved " + past.id(), 0, Optional.of(past));
        return new Applied.Done(opened.logbook(), Optional.of(record), opened.notices());
    }

    private Session ended(Session current) throws StoreException {
        Heading heading = current.heading().ended(stamp.time());
        Archives archives = new Archives(folder);
        // The original gives one id to two sessions of one second.
        boolean taken = heading.id().isBlank() || Files.exists(archives.file(heading.id()));
        return current.with(taken ? heading.withId(archives.freshId(stamp.time(), "")) : heading);
    }

    /** Makes a past session current; the one it takes the place of is archived unless it is empty. */
    Applied resume(String id) throws StoreException {
        Archives archives = new Archives(folder);
        Optional<Session> past = archives.read(id);
        if (past.isEmpty()) {
            return new Applied.Refused("there is no past session " + id + "; 'shiftlog history' shows them",
                    opened.logbook(), opened.notices());
        }
        Session current = opened.logbook().session();
        Optional<Session> archived = current.isEmpty() ? Optional.empty() : Optional.of(ended(current));
        long next = Math.max(current.heading().nextId(), past.get().heading().nextId());
        Session resumed = past.get().with(past.get().heading().ended("").withNextId(next));
        JournalRecord record = opened.replace(List.of(), resumed, stamp, "resumed " + id, 0, archived);
        opened.writing("the old archive");
        archives.remove(id);
        return new Applied.Done(opened.logbook(), Optional.of(record), opened.notices());
    }

    /** Takes a save back while nothing has been logged since. */
    Applied takeBack(JournalRecord record) throws StoreException {
        boolean changedSince = !opened.isLast(record);
        String archived = record.replacement().orElseThrow().archived();
        Archives archives = new Archives(folder);
        if (archived.isEmpty()) {
            return new Applied.Refused("record " + record.number() + " (" + record.what()
                    + ") cannot be taken back: what it replaced was not kept", opened.logbook(),
                    opened.notices());
        }
        Optional<Session> past = archives.read(archived);
        if (changedSince || past.isEmpty()) {
            return new Applied.Refused("record " + record.number() + " (" + record.what()
                    + ") cannot be taken back: the session has gone on since; 'shiftlog history' has the old one",
                    opened.logbook(), opened.notices());
        }
        Logbook before = Replay.backwards(record, opened.logbook().with(past.get()), true).logbook();
        Session again = before.session().with(before.session().heading().ended(""));
        JournalRecord undo = opened.replace(List.of(), again, stamp, "undo of " + record.what(),
                record.number(),
                Optional.empty());
        opened.writing("the old archive");
        archives.remove(archived);
        return new Applied.Done(opened.logbook(), Optional.of(undo), opened.notices());
    }
}
