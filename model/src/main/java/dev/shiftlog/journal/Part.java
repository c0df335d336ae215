package dev.shiftlog.journal;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Kind;
import java.util.List;
import java.util.Optional;

/** One thing that a call changed, with what it was before and what it became. */
public sealed interface Part {
    /** What the part speaks of, so that a later change of the same thing can be found. */
    String subject();

    /**
     * An entry that was added (no before), removed (no after) or edited. {@code behind} is the id of
     * the entry that it stood behind, empty for the first.
     */
    record OfEntry(Kind kind, String id, Optional<JsonObject> before, Optional<JsonObject> after,
            String behind)
            implements
                Part {
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
        public String subject() {
            return "order of " + kind.key();
        }
    }

    /** A field of the session itself: its task or its plan. */
    record OfHeading(HeadingField field, JsonObject before, JsonObject after) implements Part {
        @Override
        public String subject() {
            return field.key();
        }
    }

    /** The description of a file; none where the file was not in the map. */
    record OfFile(String path, Optional<String> before, Optional<String> after) implements Part {
        @Override
        public String subject() {
            return path;
        }
    }
}
