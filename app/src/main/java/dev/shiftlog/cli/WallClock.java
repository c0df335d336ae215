package dev.shiftlog.cli;

/** The time now, as the state files spell it. */
@FunctionalInterface
public interface WallClock {
    /** The local time without a zone, with microseconds: {@code 2026-11-21T10:15:30.000123}. */
    String now();
}
