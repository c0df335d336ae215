package dev.shiftlog.time;

import java.util.OptionalLong;

/** Times spelled by hand: the time library costs a hook half of its time. */
public final class UtcTime {
    private static final long DAY = 86_400;
    private static final int SHORTEST = "2026-11-21T10:15:30Z".length();

    private UtcTime() {}

    /** As JavaScript spells it: {@code 2026-11-21T10:15:30.123Z}. */
    public static String text(long epochMillis) {
        return seconds(Math.floorDiv(epochMillis, 1000), Math.floorMod(epochMillis, 1000), 3) + 'Z';
    }

    /** The day and the time of day of a second since 1970, and so many digits of its fraction; no zone. */
    public static String seconds(long epochSecond, int fraction, int width) {
        StringBuilder text = new StringBuilder(SHORTEST + width);
        date(text, Math.floorDiv(epochSecond, DAY));
        int inDay = (int) Math.floorMod(epochSecond, DAY);
        digits(text.append('T'), inDay / 3600, 2);
        digits(text.append(':'), inDay / 60 % 60, 2);
        digits(text.append(':'), inDay % 60, 2);
        digits(text.append('.'), fraction, width);
        return text.toString();
    }

    /** Milliseconds since 1970, or nothing for another spelling. */
    public static OptionalLong parse(String text) {
        if (text.length() < SHORTEST || text.charAt(10) != 'T' || !text.endsWith("Z")) {
            return OptionalLong.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean valid = year >= 0 && month > 0 && month <= 12 && day > 0 && day <= 31 && hour >= 0
                && hour < 24
                && minute >= 0 && minute < 60 && second >= 0 && second < 62;
        if (!valid) {
            return OptionalLong.empty();
        }
        int millis = text.length() >= SHORTEST + 4 ? Math.max(0, number(text, 20, 23)) : 0;
        return OptionalLong.of(
                ((epochDay(year, month, day) * DAY) + hour * 3600L + minute * 60L + second) * 1000 + millis);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Days since 1970 in the Gregorian calendar, counting years from March so that leap days come last. */
    private static long epochDay(int year, int month, int day) {
        long shifted = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(shifted, 400);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static void date(StringBuilder text, long epochDay) {
        long days = epochDay + 719_468;
        long era = Math.floorDiv(days, 146_097);
        long dayOfEra = days - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long march = (5 * dayOfYear + 2) / 153;
        int month = (int) (march < 10 ? march + 3 : march - 9);
        digits(text, (int) (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), 4);
        digits(text.append('-'), month, 2);
        digits(text.append('-'), (int) (dayOfYear - (153 * march + 2) / 5 + 1), 2);
    }

    private static void digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
