package dev.shiftlog.agent;

/** What can be wrong with a conversation of one tool; each tool lists its own, as measured on it. */
public interface Fault {
    /** The stable name, for scripts. */
    String name();

    /** What is wrong, in words for a person. */
    String what();

    /** What the tool makes of it when it resumes. */
    String effect();

    Severity severity();

    /** How bad it is for a resume. */
    enum Severity {
        /** Resumes, and something is shown or sent otherwise than one would think. */
        HINT,
        /** Resumes, and something is lost. */
        LOSS,
        /** Does not resume. */
        FATAL
    }
}
