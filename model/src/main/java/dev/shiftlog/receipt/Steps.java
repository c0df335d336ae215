package dev.shiftlog.receipt;

import java.io.IOException;

/** Hears of each step before it is taken; a test lets one fail. */
@FunctionalInterface
public interface Steps {
    Steps NONE = _ -> {};

    void before(String step) throws IOException;
}
