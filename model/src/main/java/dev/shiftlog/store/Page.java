package dev.shiftlog.store;

import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.util.List;
import java.util.Optional;

/** What is written anew after every change: the page that the next agent reads. */
@FunctionalInterface
public interface Page {
    Page NONE = (logbook, archived) -> Outcome.WRITTEN;

    /** Whether the page stands as it should, and what is wrong with it all the same. */
    record Outcome(boolean isWritten, List<String> troubles) {
        public static final Outcome WRITTEN = new Outcome(true, List.of());

        public Outcome {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Writes the page; a failure is a trouble to tell of, because the change itself is safe already.
     *
     * @param archived the session that has just been archived, whose file then need not be read
     */
    Outcome write(Logbook logbook, Optional<Session> archived) throws StoreException;
}
