package dev.shiftlog;

import dev.shiftlog.cli.WallClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock for tests: it starts on 2026-11-21 at 10:00 and gains a microsecond with every look. */
final class TickingClock implements WallClock {
    private static final AtomicLong LOOKS = new AtomicLong();

    private final WallClock clock = WallClock.at("+0000",
            () -> Instant.parse("2026-11-21T10:00:00Z").plusNanos(1000 * LOOKS.incrementAndGet()));

    @Override
    public String now() {
        return clock.now();
    }
}
