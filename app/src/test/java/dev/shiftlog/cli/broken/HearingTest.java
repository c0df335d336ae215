package dev.shiftlog.cli.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.problem.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final String OUTPUT = """
            compiling äöü, nothing to see
            12:00:01 still nothing
            \rdownload 10 %\rdownload 100 %\r
            src/\u001b[1ma.c\u001b[0m:3:4: \u001b[31merror:\u001b[0m bad é\r
                3 |   return\r

            FAILED tests/test_a.py::test_x - assert 1 == 2
            1 failed, 2 passed in 0.1s
            """;

    private final Hearing hearing = new Hearing("");

    @Test
    void howTheBytesArriveDoesNotMatter() {
        byte[] bytes = OUTPUT.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= bytes.length; size++) {
            Hearing inPieces = new Hearing("");
            for (int from = 0; from < bytes.length; from += size) {
                inPieces.hear(bytes, from, Math.min(bytes.length, from + size));
            }
            Heard heard = inPieces.end();
            assertEquals(List.of("cc src/a.c:3 bad é"), shown(heard), "in pieces of " + size);
            assertEquals("1 failing 2 passing",
                    heard.tests().failing() + " failing " + heard.tests().passing() + " passing");
        }
    }

    @Test
    void whatStandsBehindAGapBeginsALineOfItsOwn() {
        hear("a.c:1:1: err");
        hearing.miss(1_000);
        hear("b.c:2:2: error: bad");
        Heard heard = hearing.end();
        assertEquals(List.of("cc b.c:2 bad"), shown(heard));
        assertEquals(1_000, heard.unread());
    }

    @Test
    void behindAnErrorLinesAreAgainPassedOverUntilTheNextOne() {
        hear("a.c:1:1: error: one\n" + "the length of nothing\n".repeat(1_000)
                + "10 %\rb.c:2:2: error: two\r\nnothing\n" + "c.c:3:3: error: three\n");
        assertEquals(List.of("cc a.c:1 one", "cc b.c:2 two", "cc c.c:3 three"), shown(hearing.end()));
    }

    private void hear(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hearing.hear(bytes, 0, bytes.length);
    }

    private static List<String> shown(Heard heard) {
        return heard.problems().findings().stream().map(HearingTest::shown).toList();
    }

    private static String shown(Finding finding) {
        return finding.tool() + " " + finding.place().file() + ":" + finding.place().line() + " "
                + finding.message();
    }
}
