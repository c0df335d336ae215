package dev.shiftlog.store;

import dev.shiftlog.session.Logbook;

/** What is written anew after every change: the page that the next agent reads. */
@FunctionalInterface
public interface Page {
    Page NONE = logbook -> {};

    /** Writes the page; a failure is a notice, because the change itself is safe already. */
    void write(Logbook logbook) throws StoreException;
}
