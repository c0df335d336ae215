package dev.shiftlog.store;

/** Hears of every file before it is written, so that a test can let the process die there. */
@FunctionalInterface
interface WriteSteps {
    WriteSteps NONE = _ -> {};

    void before(String file);
}
