package dev.shiftlog.record;

import java.io.IOException;

/** A JSON value, token by token. */
abstract sealed class Tokens permits HeldTokens, StreamedTokens {
    /** What a reading stands at. */
    enum Kind {
        /** Before the value, and behind it. */
        OUTSIDE,
        OBJECT,
        OBJECT_END,
        ARRAY,
        ARRAY_END,
        NAME,
        TEXT,
        WHOLE_NUMBER,
        OTHER_NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    /** What stands there is not JSON. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** Goes on to the next token; outside again once the value is over. */
    abstract Kind next() throws IOException;

    abstract Kind current();

    /** The name at hand; asked for only where it is wanted, most are passed over. */
    abstract String name() throws IOException;

    /** The text or the number at hand. */
    abstract String text() throws IOException;

    /** Whether the text at hand is this one, which is of letters that need no escape. */
    abstract boolean holds(String text) throws IOException;

    /** Goes to the end of the object or array at hand. */
    abstract void skip() throws IOException;

    /** Where the token at hand begins. */
    abstract long start();

    /** Where the token at hand ends. */
    abstract long end();
}
