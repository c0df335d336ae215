package dev.shiftlog.journal;

import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.change.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The journal's records, and what an actor can undo and redo among them. */
public record History(List<JournalRecord> records) {
    public History {
        records = List.copyOf(records);
    }

    /** The actor's own records that can be undone, the last one first. */
    public List<JournalRecord> undoable(Actor actor) {
        return List.copyOf(stacks(actor).undo());
    }

    /** The actor's own undos that can be taken back, the last one first. */
    public List<JournalRecord> redoable(Actor actor) {
        return List.copyOf(stacks(actor).redo());
    }

    public Optional<JournalRecord> record(long number) {
        return records.stream().filter(record -> record.number() == number).findFirst();
    }

    /** The last record after the given one that changed what the part speaks of. */
    public Optional<JournalRecord> laterChangeOf(Part part, JournalRecord since) {
        return records.reversed()
                .stream()
                .filter(record -> record.number() > since.number() && record.touches(part))
                .findFirst();
    }

    private record Stacks(Deque<JournalRecord> undo, Deque<JournalRecord> redo) {}

    private Stacks stacks(Actor actor) {
        Deque<JournalRecord> undo = new ArrayDeque<>();
        Deque<JournalRecord> redo = new ArrayDeque<>();
        List<Long> undos = new ArrayList<>();
        for (JournalRecord record : records) {
            if (!record.actor().isSameAs(actor)) {
                continue;
            }
            if (!record.isUndo()) {
                undo.push(record);
                redo.clear();
            } else if (undos.contains(record.undoes())) {
                redo.removeIf(undone -> undone.number() == record.undoes());
                undo.push(record);
            } else {
                undo.removeIf(undone -> undone.number() == record.undoes());
                redo.push(record);
                undos.add(record.number());
            }
        }
        return new Stacks(undo, redo);
    }
}
