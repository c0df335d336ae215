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

    /** How much is done of how much: bytes where a file is read, turns where one is written. */
    void at(Phase phase, long done, long total);
}
