package dev.shiftlog.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads times of millions of records: the spelling that all tools use is read by hand. */
final class Timestamps {
    private static final int SHORTEST = "2026-11-21T08:00:00Z".length();

    private Timestamps() {}

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(usual(text) ? byHand(text) : Instant.parse(text));
        } catch (DateTimeException | NumberFormatException noTime) {
            return Optional.empty();
        }
    }

    private static boolean usual(String text) {
        return text.length() >= SHORTEST && text.length() <= SHORTEST + 10 && text.charAt(4) == '-'
                && text.charAt(10) == 'T' && text.charAt(text.length() - 1) == 'Z'
                && (text.length() == SHORTEST || text.charAt(19) == '.');
    }

    private static Instant byHand(String text) {
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int seconds = 3600 * number(text, 11, 13) + 60 * number(text, 14, 16)
                + number(text, 17, 19);
        int nanos = 0;
        int digits = text.length() - 1 - SHORTEST;
        if (digits > 0) {
            nanos = number(text, 20, 20 + digits);
            for (int i = digits; i < 9; i++) {
                nanos *= 10;
            }
        }
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + seconds, nanos);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }
}
