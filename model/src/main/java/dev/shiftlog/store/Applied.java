package dev.shiftlog.store;

import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.session.Logbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a call: all of it, or nothing with the reason for it. */
public sealed interface Applied {
    /** What a person should know beside the result, a line each. */
    List<String> notices();

    /** Whether the call left the session as it wanted it. */
    default boolean isDone() {
        return true;
    }

    /** The call's changes are on disk; no record where all was so already. What was found on the way is told. */
    record Done(Logbook logbook, Optional<JournalRecord> record, List<String> found,
            Page.Outcome page) implements Applied {
        public Done {
            found = List.copyOf(found);
        }

        Done(Logbook logbook, Optional<JournalRecord> record, List<String> found) {
            this(logbook, record, found, Page.Outcome.WRITTEN);
        }

        @Override
        public List<String> notices() {
            List<String> notices = new ArrayList<>(found);
            notices.addAll(page.troubles());
            return notices;
        }
    }

    /** Nothing was changed. */
    record Refused(String reason, Logbook logbook, List<String> notices) implements Applied {
        public Refused {
            notices = List.copyOf(notices);
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }

    /** The session stayed locked; the changes wait and the next call applies them. */
    record Queued(String reason) implements Applied {
        @Override
        public List<String> notices() {
            return List.of(reason);
        }
    }
}
