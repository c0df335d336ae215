package dev.shiftlog.loop;

/** Something to be done outside the program, as a value. */
public interface Effect {
    /** Where an effect runs. */
    enum Lane {
        /** On the loop's own thread, which waits: for programs that take over the terminal. */
        HERE,
        /** One after the other, so that two edits arrive in the order they were made. */
        ORDERED,
        /** Beside everything else. */
        FREE
    }

    Lane lane();
}
