package dev.shiftlog.store;

import dev.shiftlog.change.Stamp;
import dev.shiftlog.journal.Difference;
import dev.shiftlog.journal.History;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.journal.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Taking records back, each by a new record, so that an undo can itself be undone. */
record Undoing(Opened opened, Stamp stamp, History history, StitchFolder folder) {
    private static final String UNDO = "undo of ";
    private static final String REDO = "redo of ";

    /** Which record to try next, of those below a number. */
    interface Candidates {
        Optional<JournalRecord> below(long number);
    }

    /** Takes back the first of the records that can be, and names those that cannot. */
    Applied last(Candidates candidates, String nothing) throws StoreException {
        List<String> skipped = new ArrayList<>();
        Optional<JournalRecord> next = candidates.below(Long.MAX_VALUE);
        while (next.isPresent()) {
            Applied applied = take(next.get(), false);
            if (applied.isDone()) {
                skipped.forEach(opened::notice);
                return applied;
            }
            skipped.add("skipped: " + ((Applied.Refused) applied).reason());
            next = candidates.below(next.get().number());
        }
        skipped.forEach(opened::notice);
        return new Applied.Refused(nothing, opened.logbook(), opened.notices());
    }

    Applied one(long number, boolean force) throws StoreException {
        Optional<JournalRecord> record = history.record(number);
        return record.isEmpty()
                ? new Applied.Refused("there is no record " + number + "; 'shiftlog log' shows them",
                        opened.logbook(), opened.notices())
                : take(record.get(), force);
    }

    private Applied take(JournalRecord record, boolean force) throws StoreException {
        if (record.replacement().isPresent()) {
            return new Saving(opened, stamp, folder).takeBack(record);
        }
        for (Part part : record.parts()) {
            if (part instanceof Part.OfFile) {
                opened.readFiles(stamp.time());
            }
        }
        Replay.Result result = Replay.backwards(record, opened.logbook(), force);
        if (!result.conflicts().isEmpty()) {
            return new Applied.Refused(reason(record, result.conflicts().getFirst()), opened.logbook(),
                    opened.notices());
        }
        if (Difference.between(opened.logbook(), result.logbook()).isEmpty()) {
            return new Applied.Refused("record " + record.number() + " (" + record.what()
                    + ") is taken back already", opened.logbook(), opened.notices());
        }
        JournalRecord undo = opened.commit(result.logbook(), stamp, words(record), record.number());
        return new Applied.Done(opened.logbook(), Optional.of(undo), opened.notices());
    }

    private static String words(JournalRecord record) {
        String what = record.what();
        if (!record.isUndo()) {
            return UNDO + what;
        }
        if (what.startsWith(UNDO)) {
            return REDO + what.substring(UNDO.length());
        }
        return what.startsWith(REDO) ? UNDO + what.substring(REDO.length()) : what;
    }

    private String reason(JournalRecord record, Part conflict) {
        String later = history.laterChangeOf(conflict, record)
                .map(change -> " was changed by record " + change.number() + " (" + change.actor() + ": "
                        + change.what() + ")")
                .orElse(" is no longer as it was left");
        return "record " + record.number() + " (" + record.what() + ") cannot be taken back: "
                + conflict.subject()
                + later + "; 'shiftlog undo " + record.number() + " --force' does it all the same";
    }
}
