package dev.shiftlog.store;

import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;

/** What is written anew after every change: the page that the next agent reads. */
@FunctionalInterface
public interface Page {
    Page NONE = logbook -> {};

    /** Writes the page; a failure is a notice, because the change itself is safe already. */
    void write(Logbook logbook) throws StoreException;

    /** The same where this session has just been archived, whose file then need not be read. */
    default void write(Logbook logbook, Session archived) throws StoreException {
        write(logbook);
    }
}
