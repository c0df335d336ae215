package dev.shiftlog.cli;

import dev.shiftlog.time.UtcTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Local time from the offset that the launcher exports: reading the zone data of Java would cost
 * more than the rest of a call.
 */
final class OffsetClock implements WallClock {
    private final Supplier<Instant> source;
    private final int offsetSeconds;

    private OffsetClock(Supplier<Instant> source, int offsetSeconds) {
        this.source = source;
        this.offsetSeconds = offsetSeconds;
    }

    /** A clock for the offset as {@code date +%z} prints it; any other text asks Java for the zone. */
    public static WallClock at(String offset, Supplier<Instant> source) {
        if (offset.length() != 5 || "+-".indexOf(offset.charAt(0)) < 0 || !areDigits(offset)) {
            return () -> new OffsetClock(source, zoneOffset(source.get())).now();
        }
        int hours = (offset.charAt(1) - '0') * 10 + offset.charAt(2) - '0';
        int minutes = (offset.charAt(3) - '0') * 10 + offset.charAt(4) - '0';
        int seconds = hours * 3600 + minutes * 60;
        return new OffsetClock(source, offset.charAt(0) == '-' ? -seconds : seconds);
    }

    @Override
    public String now() {
        Instant instant = source.get();
        return UtcTime.seconds(instant.getEpochSecond() + offsetSeconds, instant.getNano() / 1000, 6);
    }

    private static boolean areDigits(String offset) {
        for (int i = 1; i < offset.length(); i++) {
            if (offset.charAt(i) < '0' || offset.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int zoneOffset(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
        return (int) (local.toEpochSecond(ZoneOffset.UTC) - instant.getEpochSecond());
    }
}
