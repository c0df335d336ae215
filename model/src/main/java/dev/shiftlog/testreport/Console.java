package dev.shiftlog.testreport;

/** Knows what one test runner prints. */
interface Console {
    /** Whether the line is this runner's; what it says is counted. */
    boolean claims(String line, Tally tally);

    /** The output has ended. */
    default void end(Tally tally) {}
}
