package dev.shiftlog.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Local time from the offset that the launcher exports: reading the zone data of Java would cost
 * more than the rest of a call.
 */
final class OffsetClock implements WallClock {
    private static final int DAY = 86_400;

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
        long local = instant.getEpochSecond() + offsetSeconds;
        StringBuilder text = new StringBuilder(26);
        date(text, Math.floorDiv(local, DAY));
        int second = (int) Math.floorMod(local, (long) DAY);
        digits(text.append('T'), second / 3600, 2);
        digits(text.append(':'), second / 60 % 60, 2);
        digits(text.append(':'), second % 60, 2);
        digits(text.append('.'), instant.getNano() / 1000, 6);
        return text.toString();
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
        LocalDateTime local = LocalDateTime.ofInstant(instant, java.time.ZoneId.systemDefault());
        return (int) (local.toEpochSecond(ZoneOffset.UTC) - instant.getEpochSecond());
    }

    /** The Gregorian date of a day since 1970, counted in years that begin in March. */
    private static void date(StringBuilder text, long epochDay) {
        long day = epochDay + 719_468;
        long era = Math.floorDiv(day, 146_097);
        long dayOfEra = day - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long month = (5 * dayOfYear + 2) / 153;
        long year = era * 400 + yearOfEra + (month < 10 ? 0 : 1);
        digits(text, year, 4);
        digits(text.append('-'), month < 10 ? month + 3 : month - 9, 2);
        digits(text.append('-'), dayOfYear - (153 * month + 2) / 5 + 1, 2);
    }

    private static void digits(StringBuilder text, long value, int width) {
        String digits = Long.toString(value);
        text.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
