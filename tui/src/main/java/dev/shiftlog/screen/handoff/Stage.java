package dev.shiftlog.screen.handoff;

import dev.shiftlog.handoff.HandoffSheet;
import dev.shiftlog.handoff.HandoffSheet.Part;
import dev.shiftlog.handover.HandoverNews;
import java.util.List;

/** How far a handoff is. */
sealed interface Stage {
    /** The session is read for it. */
    record Drafting() implements Stage {}

    /** It is edited; its problems are those of what is typed at this moment. */
    record Editing(HandoffSheet sheet, List<Part> parts, int problems) implements Stage {
        public Editing {
            parts = List.copyOf(parts);
        }

        static Editing of(HandoffSheet sheet) {
            return new Editing(sheet, sheet.parts(), sheet.problems().size());
        }

        Part part(int place) {
            return parts.get(Math.clamp(place, 0, parts.size() - 1));
        }
    }

    record Written(HandoverNews.Written result) implements Stage {}

    /** It could not be drafted. */
    record Stopped(String reason) implements Stage {}
}
