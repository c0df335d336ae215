package dev.shiftlog.problem;

/**
 * Knows one tool's errors. It is handed the lines that no other tool has claimed, and reports a finding
 * as soon as nothing more of it can follow.
 */
interface Recogniser {
    /** Whether the line is this tool's; then the following lines are offered to it first. */
    boolean claims(String line, Findings findings);

    /** The output has ended: what is still open is reported. */
    default void end(Findings findings) {}
}
