package dev.shiftlog.journal;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.change.Actor;
import dev.shiftlog.journal.JournalRecord.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The journal's records, and what an actor can undo and redo among them. They are asked for from the newest
 * on and only as far as needed: an undo must not read the whole journal of a long session.
 */
public final class History {
    /**
     * Whose records one actor takes back: its own; and a person also those of windows that are closed by now, of
     * which the others are not.
     */
    public record Reach(Actor actor, List<Actor> others) {
        public Reach {
            others = List.copyOf(others);
        }

        public static Reach of(Actor actor) {
            return new Reach(actor, List.of());
        }

        boolean covers(Actor by) {
            return by.isSameAs(actor)
                    || actor.isPerson() && by.isPerson() && others.stream().noneMatch(by::isSameAs);
        }
    }

    private final Iterator<JournalRecord> older;
    private final List<JournalRecord> newest = new ArrayList<>();

    /** The history whose records come the newest first. */
    public History(Iterator<JournalRecord> newestFirst) {
        this.older = requireNonNull(newestFirst);
    }

    /** All records, the oldest first. */
    public List<JournalRecord> records() {
        older.forEachRemaining(newest::add);
        return List.copyOf(newest.reversed());
    }

    /** So many records at most, the newest first; no older one is read. */
    public List<JournalRecord> newest(int most) {
        while (newest.size() < most && older.hasNext()) {
            newest.add(older.next());
        }
        return List.copyOf(newest.subList(0, Math.min(most, newest.size())));
    }

    /** The record so many places before the newest one. */
    public Optional<JournalRecord> fromNewest(int place) {
        while (newest.size() <= place && older.hasNext()) {
            newest.add(older.next());
        }
        return place < newest.size() ? Optional.of(newest.get(place)) : Optional.empty();
    }

    public Optional<JournalRecord> record(long number) {
        return since(number).stream().filter(record -> record.number() == number).findFirst();
    }

    /** The last record after the given one that changed what the part speaks of. */
    public Optional<JournalRecord> laterChangeOf(Part part, JournalRecord since) {
        return since(since.number() + 1).stream().filter(record -> record.touches(part)).findFirst();
    }

    private List<JournalRecord> since(long number) {
        int place = 0;
        while (fromNewest(place).filter(record -> record.number() >= number).isPresent()) {
            place++;
        }
        return newest.subList(0, place);
    }

    /**
     * The last record within reach, below the number, that can be undone. None reaches behind the record with
     * which the current session began, unless that was taken back itself: what it left here stays.
     */
    public Optional<JournalRecord> undoable(Reach reach, long below) {
        Set<Long> takenBack = new HashSet<>();
        Set<Long> ownTakenBack = new HashSet<>();
        for (int place = 0; fromNewest(place).isPresent(); place++) {
            JournalRecord record = newest.get(place);
            boolean own = reach.covers(record.actor());
            if (own && record.isUndo() && !isRedo(record, reach)) {
                ownTakenBack.add(record.undoes());
            } else if (own && record.number() < below && !ownTakenBack.contains(record.number())) {
                return Optional.of(record);
            }
            if (record.isUndo()) {
                takenBack.add(record.undoes());
            }
            if (record.beganSession() && !takenBack.contains(record.number())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last undo within reach, below the number, that can be taken back: nothing new was done since. */
    public Optional<JournalRecord> redoable(Reach reach, long below) {
        Set<Long> redone = new HashSet<>();
        for (int place = 0; fromNewest(place).isPresent(); place++) {
            JournalRecord record = newest.get(place);
            boolean own = reach.covers(record.actor());
            if (own && !record.isUndo() || record.beganSession()) {
                return Optional.empty();
            }
            if (own && isRedo(record, reach)) {
                redone.add(record.undoes());
            } else if (own && record.number() < below && !redone.contains(record.number())) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** Whether the record takes back an undo that was within the same reach. */
    private boolean isRedo(JournalRecord record, Reach reach) {
        if (!record.isUndo()) {
            return false;
        }
        Optional<JournalRecord> undone = record(record.undoes());
        return undone.isPresent() && reach.covers(undone.get().actor()) && undone.get().isUndo()
                && !isRedo(undone.get(), reach);
    }
}
