package dev.shiftlog.board;

/**
 * How long ago a local time was, in words. Counted by hand, because the library's classes for dates
 * cost more at the start than the whole first frame.
 */
public final class Age {
    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final long UNKNOWN = Long.MIN_VALUE;

    private Age() {}

    /** The time between two local times such as {@code 2026-11-21T14:02:00}, or nothing if one is not a time. */
    public static String between(String from, String to) {
        long start = minutes(from);
        long end = minutes(to);
        return start == UNKNOWN || end == UNKNOWN ? "" : words(Math.max(0, end - start));
    }

    /** The whole hours between two local times; 0 if one is not a time. */
    public static long hours(String from, String to) {
        long start = minutes(from);
        long end = minutes(to);
        return start == UNKNOWN || end == UNKNOWN ? 0 : (end - start) / 60;
    }

    /** The whole days between two local times; 0 for the same day. */
    public static long days(String from, String to) {
        long start = minutes(from);
        long end = minutes(to);
        return start == UNKNOWN || end == UNKNOWN
                ? 0
                : Math.floorDiv(end, 1440L) - Math.floorDiv(start, 1440L);
    }

    /** The time of day today, otherwise how many days ago: short enough for the edge of a list. */
    public static String stamp(String time, String now) {
        if (minutes(time) == UNKNOWN) {
            return "";
        }
        long days = days(time, now);
        return days <= 0
                ? time.substring(11, 16)
                : days == 1 ? "yesterday" : days < 60 ? days + " d" : days / 30 + " mo";
    }

    private static String words(long minutes) {
        if (minutes < 60) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        if (hours < 48) {
            return hours + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " m");
        }
        return hours / 24 + " d";
    }

    private static long minutes(String time) {
        if (time.length() < 16 || time.charAt(10) != 'T' && time.charAt(10) != ' ') {
            return UNKNOWN;
        }
        int year = number(time, 0, 4);
        int month = number(time, 5, 7);
        int day = number(time, 8, 10);
        int hour = number(time, 11, 13);
        int minute = number(time, 14, 16);
        if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || minute < 0) {
            return UNKNOWN;
        }
        long years = year - 1L;
        long leap = years / 4 - years / 100 + years / 400;
        int extra = month > 2 && (year % 4 == 0 && year % 100 != 0 || year % 400 == 0) ? 1 : 0;
        long days = years * 365 + leap + DAYS_BEFORE[month - 1] + extra + day;
        return (days * 24 + hour) * 60 + minute;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
