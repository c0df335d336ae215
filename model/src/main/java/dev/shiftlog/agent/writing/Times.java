package dev.shiftlog.agent.writing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as all agents write them: UTC, milliseconds, Z. */
public final class Times {
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private Times() {}

    public static String text(Instant time) {
        return MILLISECONDS.format(time);
    }
}
