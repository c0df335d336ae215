package dev.shiftlog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampsTest {
    @Test
    void everyDayIsReadAsJavaReadsIt() {
        LocalDate last = LocalDate.of(2104, 3, 2);
        for (LocalDate day = LocalDate.of(1895, 12, 30); day.isBefore(last); day = day.plusDays(1)) {
            String text = day + "T23:59:07.25Z";
            assertEquals(Optional.of(Instant.parse(text)), Timestamps.read(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-02-29T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
            "2026-11-20T09:00:00+02:00", "2000-02-29T10:20:30.1Z"})
    void unusualTimesAreReadAsJavaReadsThem(String text) {
        assertEquals(Optional.of(Instant.parse(text)), Timestamps.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "1900-02-29T00:00:00Z", "2026-11-00T00:00:00Z", "2026-11-2xT00:00:00Z"})
    void whatIsNoTimeIsNone(String text) {
        assertEquals(Optional.empty(), Timestamps.read(text));
    }
}
