package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

/** What can be wrong with a conversation of one tool; each tool lists its own, as measured on it. */
public interface Fault {
    /** The stable name, for scripts. */
    String name();

    Words words();

    /** What is wrong, in words for a person. */
    default String what() {
        return words().what();
    }

    /** What the tool makes of it when it resumes. */
    default String effect() {
        return words().effect();
    }

    default Severity severity() {
        return words().severity();
    }

    /** What a tool's list says of a fault. */
    record Words(String what, String effect, Severity severity) {
        public Words {
            requireNonNull(what);
            requireNonNull(effect);
            requireNonNull(severity);
        }
    }

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
