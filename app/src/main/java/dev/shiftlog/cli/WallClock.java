package dev.shiftlog.cli;

import java.time.Instant;
import java.util.function.Supplier;

/** The time now, as the state files spell it. */
@FunctionalInterface
public interface WallClock {
    /** The local time without a zone, with microseconds: {@code 2026-11-21T10:15:30.000123}. */
    String now();

    /** A clock for the offset as {@code date +%z} prints it; any other text asks Java for the zone. */
    static WallClock at(String offset, Supplier<Instant> source) {
        return OffsetClock.at(offset, source);
    }
}
