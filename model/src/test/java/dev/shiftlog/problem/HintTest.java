package dev.shiftlog.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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

    /** Eight bytes are looked at in one step, so that where a hint begins must make no difference. */
    @ParameterizedTest
    @ValueSource(strings = {"an error", "ERROR", "ERR!", "an exception", "panic: no", "Traceback (most",
            "Throwable at", "File \"a\"", "Failure in", "FATAL now", "thread 'main", "not found",
            "undefined", "No such file", "went wrong", "*** gone", "--> src", "multiple definition",
            "Permission denied", "unbound variable", "syntax", "Main.java:12", "main.ts(12", "x:[12"})
    void aHintIsSeenWhereverItBegins(String hint) {
        for (int before = 0; before < 3 * Long.BYTES; before++) {
            for (int behind = 0; behind < 2 * Long.BYTES; behind++) {
                String line = "-".repeat(before) + hint + "-".repeat(behind);
                assertTrue(Hint.of(line), line);
            }
        }
    }

    @Test
    void everyControlCharacterIsAStopWhereverItStands() {
        for (byte c : new byte[]{0, 7, 8, '\n', '\r', 0x1b, 0x7f, (byte) 0xc2}) {
            for (int at = 0; at < 3 * Long.BYTES; at++) {
                byte[] text = "-".repeat(3 * Long.BYTES).getBytes(StandardCharsets.UTF_8);
                text[at] = c;
                assertEquals(at, Hint.nextStop(text, 0, text.length), "character " + c);
            }
        }
    }

    @Test
    void nothingStopsAtOrdinaryText() {
        byte[] text = "a line of ordinary output\tof some length, 64 characters."
                .repeat(9)
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(text.length, Hint.nextStop(text, 0, text.length));
    }
}
