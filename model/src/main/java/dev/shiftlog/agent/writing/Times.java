package dev.shiftlog.agent.writing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Points in time as all agents write them: UTC, milliseconds, Z. */
public final class Times {
    private static final int DAY = 86_400;

    private Times() {}

    /** By hand: a formatter would take a tenth of the writing of a long conversation. */
    public static String text(Instant time) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), DAY));
        if (date.getYear() < 0 || date.getYear() > 9999) {
            return time.toString();
        }
        int second = (int) Math.floorMod(time.getEpochSecond(), (long) DAY);
        byte[] text = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);
        put(text, 4, date.getYear());
        put(text, 7, date.getMonthValue());
        put(text, 10, date.getDayOfMonth());
        put(text, 13, second / 3600);
        put(text, 16, second / 60 % 60);
        put(text, 19, second % 60);
        put(text, 23, time.getNano() / 1_000_000);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** The digits of the number so that they end before that place. */
    private static void put(byte[] text, int end, int number) {
        int rest = number;
        for (int at = end - 1; rest > 0; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
