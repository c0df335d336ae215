package dev.shiftlog.journal;

import dev.shiftlog.change.Actor;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call: who changed what, when, and the checksums of the session's file before and after it. A
 * call that replaced the session as a whole holds the new one, and the id of the one it archived.
 */
public record JournalRecord(long number, String time, Actor actor, String what, Sums sums, long undoes,
        List<Part> parts, Optional<Replacement> replacement) {
    /** One thing that a call changed, with what it was before and what it became. */
    public sealed interface Part {
        /** What the part speaks of, so that a later change of the same thing can be found. */
        String subject();

        /** What takes the part back. A method, because the first pattern switch of a process is dear. */
        Part inverse();

        /** Makes the part happen in a replay; answers whether nothing stood against it. */
        boolean happenIn(Replay replay);

        /**
         * An entry that was added (no before), removed (no after) or edited. {@code behind} is the id of
         * the entry that it stood behind, empty for the first.
         */
        record OfEntry(Kind kind, String id, Optional<JsonObject> before, Optional<JsonObject> after,
                String behind) implements Part {
            @Override
            public Part inverse() {
                return new OfEntry(kind, id, after, before, behind);
            }

            @Override
            public boolean happenIn(Replay replay) {
                return replay.entry(this);
            }

            @Override
            public String subject() {
                return id;
            }
        }

        /** The order of a kind's entries, as ids. */
        record OfOrder(Kind kind, List<String> before, List<String> after) implements Part {
            public OfOrder {
                before = List.copyOf(before);
                after = List.copyOf(after);
            }

            @Override
            public Part inverse() {
                return new OfOrder(kind, after, before);
            }

            @Override
            public boolean happenIn(Replay replay) {
                return replay.order(this);
            }

            @Override
            public String subject() {
                return "order of " + kind.key();
            }
        }

        /** A field of the session itself: its task or its plan. */
        record OfHeading(HeadingField field, JsonObject before, JsonObject after) implements Part {
            @Override
            public Part inverse() {
                return new OfHeading(field, after, before);
            }

            @Override
            public boolean happenIn(Replay replay) {
                return replay.heading(this);
            }

            @Override
            public String subject() {
                return field.key();
            }
        }

        /** The description of a file; none where the file was not in the map. */
        record OfFile(String path, Optional<String> before, Optional<String> after) implements Part {
            @Override
            public Part inverse() {
                return new OfFile(path, after, before);
            }

            @Override
            public boolean happenIn(Replay replay) {
                return replay.file(this);
            }

            @Override
            public String subject() {
                return path;
            }
        }
    }

    /** Checksums of the session's file and, where it was changed too, of the file map. */
    public record Sums(String before, String after, String filesBefore, String filesAfter) {}

    /** The session that took the place of another, and the other's id in the archive. */
    public record Replacement(JsonObject session, String archived) {}

    public JournalRecord {
        parts = List.copyOf(parts);
    }

    public boolean isUndo() {
        return undoes > 0;
    }

    /** Whether with this record a session took the place of one that was archived. */
    boolean beganSession() {
        return replacement.isPresent() && !replacement.get().archived().isEmpty();
    }

    /** Whether the record also changed what the part speaks of. */
    boolean touches(Part part) {
        for (Part own : parts) {
            if (own.subject().equals(part.subject())) {
                return true;
            }
        }
        return false;
    }

    public JsonObject toJson() {
        List<JsonObject> written = new ArrayList<>();
        for (Part part : parts) {
            written.add(PartJson.write(part));
        }
        JsonObject.Builder json = JsonObject.with("n", Json.of(number))
                .with("time", time)
                .with("actor", actor.toString())
                .with("what", what)
                .with("before", sums.before())
                .with("after", sums.after())
                .withUnlessEmpty("files_before", sums.filesBefore())
                .withUnlessEmpty("files_after", sums.filesAfter());
        if (isUndo()) {
            json.with("undoes", undoes);
        }
        json.withUnlessEmpty("parts", written);
        replacement.ifPresent(
                change -> json.with("session", change.session()).with("archived", change.archived()));
        return json.build();
    }

    public static JournalRecord read(JsonObject json) {
        List<Part> parts = new ArrayList<>();
        for (Json part : json.list("parts")) {
            PartJson.read(part.asObject()).ifPresent(parts::add);
        }
        return new JournalRecord(
                json.number("n", 0),
                json.text("time"),
                Actor.named(json.text("actor")),
                json.text("what"),
                new Sums(json.text("before"), json.text("after"), json.text("files_before"),
                        json.text("files_after")),
                json.number("undoes", 0),
                parts,
                json.get("session")
                        .map(session -> new Replacement(session.asObject(), json.text("archived"))));
    }
}
