package dev.shiftlog.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z",
            "2026-11-21T10:15:30.123Z",
            "2100-03-01T00:00:00.001Z", "1999-12-31T12:00:00.500Z"})
    void timesAgreeWithTheTimeLibraryBothWays(String text) {
        long millis = Instant.parse(text).toEpochMilli();
        assertEquals(text, UtcTime.text(millis));
        assertEquals(millis, UtcTime.parse(text).orElseThrow());
    }

    @Test
    void fractionsMayBeLeftOut() {
        assertEquals(Instant.parse("2026-11-21T10:15:30Z").toEpochMilli(),
                UtcTime.parse("2026-11-21T10:15:30Z").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "2026-11-21T10:15:30", "2026-13-21T10:15:30Z",
            "2026-11-21 10:15:30.000Z",
            "yyyy-11-21T10:15:30Z"})
    void anotherSpellingIsNoTime(String text) {
        assertTrue(UtcTime.parse(text).isEmpty());
    }
}
