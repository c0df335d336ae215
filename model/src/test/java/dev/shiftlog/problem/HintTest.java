package dev.shiftlog.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HintTest {
    @ParameterizedTest
    @ValueSource(strings = {"an error", "ERROR", "ERR!", "an exception", "panic: no", "Traceback (most",
            "Throwable at", "  File \"a\", line", "Failure in", "FATAL now", "thread 'main' ended",
            "was not found",
            "is undefined", "No such file", "what went wrong", "*** gone", " --> src",
            "multiple definition of",
            "Permission denied (", "unbound variable x", "bad syntax", "see Main.java:12 there",
            "see main.ts(12 there", "at Main.scala:[12 there"})
    void aLineWithAWordOfErrorsOrAPlaceMayBeginOne(String line) {
        assertTrue(Hint.of(line));
        assertTrue(Hint.of("before it, " + line + " and behind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rr", "an eror", "at 12:30 it began", "File 'a' of many",
            "hit the threads 'end'",
            "12 not foun", "a line of ordinary output of some length, 64 characters."})
    void anyOtherLineBeginsNone(String line) {
        assertFalse(Hint.of(line));
    }

    @Test
    void betweenStopsNothingNeedsALook() {
        assertEquals(List.of("i\n", "->", "rr", "\r\n", "\ra", "Fi"),
                stops("hi\nx --> error\r\na\rab of Files"));
    }

    private static List<String> stops(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> stops = new ArrayList<>();
        for (int i = Hint.nextStop(bytes, 0, bytes.length); i < bytes.length; i = Hint
                .nextStop(bytes, i + 1, bytes.length)) {
            stops.add(text.substring(i - 1, i + 1));
        }
        return stops;
    }
}
