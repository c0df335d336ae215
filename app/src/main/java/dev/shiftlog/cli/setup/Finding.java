package dev.shiftlog.cli.setup;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** What the doctor found about one thing. */
record Finding(State state, String about, String words) {
    /** How it stands. */
    enum State {
        OK,
        MENDED,
        PROBLEM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Finding {
        requireNonNull(state);
        requireNonNull(about);
        requireNonNull(words);
    }

    static Finding ok(String about, String words) {
        return new Finding(State.OK, about, words);
    }

    static Finding mended(String about, String words) {
        return new Finding(State.MENDED, about, words);
    }

    static Finding problem(String about, String words) {
        return new Finding(State.PROBLEM, about, words);
    }
}
