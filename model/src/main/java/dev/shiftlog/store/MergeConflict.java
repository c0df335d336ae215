package dev.shiftlog.store;

import dev.shiftlog.journal.Difference;
import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.SessionJson;
import java.util.List;
import java.util.Optional;

/**
 * A session's file into which git wrote conflict markers. Both sides are whole documents once the
 * markers are followed; they are merged by entry, so that nobody's line is lost.
 */
final class MergeConflict {
    private final StringBuilder ours = new StringBuilder();
    private final StringBuilder theirs = new StringBuilder();

    private MergeConflict(String text) {
        Side side = Side.BOTH;
        for (String line : text.split("\n", -1)) {
            Side next = side.after(line);
            if (next != side) {
                side = next;
                continue;
            }
            if (side == Side.BOTH || side == Side.OURS) {
                ours.append(line).append('\n');
            }
            if (side == Side.BOTH || side == Side.THEIRS) {
                theirs.append(line).append('\n');
            }
        }
    }

    private enum Side {
        BOTH,
        OURS,
        BASE,
        THEIRS;

        Side after(String line) {
            if (line.startsWith("<<<<<<< ")) {
                return OURS;
            }
            if (line.startsWith("||||||| ") && this == OURS) {
                return BASE;
            }
            if (line.startsWith("=======") && (this == OURS || this == BASE)) {
                return THEIRS;
            }
            return line.startsWith(">>>>>>> ") ? BOTH : this;
        }
    }

    static boolean isIn(String text) {
        return text.contains("<<<<<<< ") && text.contains(">>>>>>> ");
    }

    /** Both sides as one session, unless either side is no document of its own. */
    static Optional<Session> merged(String text) {
        MergeConflict conflict = new MergeConflict(text);
        try {
            Session ours = SessionJson.read(JsonReader.read(conflict.ours.toString()).asObject()).session();
            Session theirs = SessionJson.read(JsonReader.read(conflict.theirs.toString()).asObject())
                    .session();
            return Optional.of(merge(ours, theirs));
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }

    private static Session merge(Session ours, Session theirs) {
        Session merged = ours.with(ours.heading()
                .withNextId(Math.max(ours.heading().nextId(), theirs.heading().nextId())));
        List<Part> parts = Difference.between(new Logbook(ours, FileMap.EMPTY),
                new Logbook(theirs, FileMap.EMPTY));
        for (Part part : parts) {
            if (part instanceof Part.OfEntry entry && entry.after().isPresent()) {
                merged = plus(merged, entry);
            }
        }
        boolean planless = merged.plan().isEmpty() && theirs.plan().isPresent();
        merged = planless ? merged.withPlan(theirs.plan()) : merged;
        return merged.task().isEmpty() ? merged.withTask(theirs.task()) : merged;
    }

    /** The other side's entry: as it is where it is new, under a new id where ours has another text. */
    private static Session plus(Session merged, Part.OfEntry part) {
        Kind kind = part.kind();
        Entry theirs = kind.read(part.after().get());
        Optional<Entry> known = merged.find(part.id());
        if (known.isEmpty()) {
            return merged.plus(theirs);
        }
        boolean sameThing = known.get().text().equals(theirs.text());
        return sameThing ? merged : merged.plus(theirs.withId(""));
    }
}
