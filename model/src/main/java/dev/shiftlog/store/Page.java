package dev.shiftlog.store;

import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.util.Optional;

/** What is written anew after every change: the page that the next agent reads. */
@FunctionalInterface
public interface Page {
    Page NONE = (logbook, archived) -> {};

    /**
     * Writes the page; a failure is a notice, because the change itself is safe already.
     *
     * @param archived the session that has just been archived, whose file then need not be read
     */
    void write(Logbook logbook, Optional<Session> archived) throws StoreException;
}
