package dev.shiftlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetClockTest {
    @ParameterizedTest
    @CsvSource({"2026-11-21T10:15:30.000123Z, +0000, 2026-11-21T10:15:30.000123",
            "2026-12-31T23:30:00.5Z, +0530, 2027-01-01T05:00:00.500000",
            "2024-03-01T03:00:00Z, -0800, 2024-02-29T19:00:00.000000",
            "1999-12-31T23:59:59.999999999Z, +0000, 1999-12-31T23:59:59.999999"})
    void localTimeIsTheInstantMovedByTheOffset(String instant, String offset, String local) {
        assertEquals(local, OffsetClock.at(offset, () -> Instant.parse(instant)).now());
    }

    @ParameterizedTest
    @CsvSource({"''", "UTC", "+5:30", "*0100"})
    void anythingButAnOffsetAsksTheZoneOfTheMachine(String offset) {
        Instant instant = Instant.parse("2026-06-01T12:00:00.25Z");
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
        assertEquals(local + "000", OffsetClock.at(offset, () -> instant).now());
    }

    @Test
    void everyDayOfFourCenturiesIsTheRightDate() {
        for (long day = 0; day < 146_097; day++) {
            Instant noon = Instant.ofEpochSecond(day * 86_400 + 43_200);
            String expected = LocalDate.ofEpochDay(day) + "T12:00:00.000000";
            assertEquals(expected, OffsetClock.at("+0000", () -> noon).now());
        }
    }
}
