package dev.shiftlog.transfer;

/** Hears how far a conversion is; also the place to stop it, by throwing. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _, _) -> {};

    /** The part of the work. */
    enum Phase {
        EXAMINING,
        WRITING,
        READING_BACK
    }

    /** Turns done, and how many there are (0: not known yet). */
    void at(Phase phase, long done, long total);
}
