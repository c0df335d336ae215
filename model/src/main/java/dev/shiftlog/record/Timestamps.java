package dev.shiftlog.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads times of millions of records: the spelling that all tools use is read by hand. */
final class Timestamps {
    private static final int SHORTEST = "2026-11-21T08:00:00Z".length();

    private static final int DAYS_TO_1970 = 719_468;

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
        return Instant.ofEpochSecond(day(text) * 86_400 + seconds, nanos);
    }

    /** The days since 1970; a year is taken to begin in March, so that a leap day is its last. */
    private static long day(String text) {
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int year = number(text, 0, 4);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 28) {
            return LocalDate.of(year, month, day).toEpochDay();
        }
        int from = month > 2 ? year : year - 1;
        int sinceMarch = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        return 365L * from + from / 4 - from / 100 + from / 400 + sinceMarch - DAYS_TO_1970;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException(text);
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
