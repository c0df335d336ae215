package dev.shiftlog.cli.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ListenerTest {
    @Test
    void aProgramThatWritesEveryLineByItselfIsHeardWhole() {
        Listener listener = new Listener(new Hearing(""));
        for (int i = 1; i <= 1_000; i++) {
            byte[] line = ("ok " + i + " - test " + i + "\n").getBytes(StandardCharsets.UTF_8);
            listener.hear(line, line.length);
        }
        Heard heard = listener.end();
        assertEquals(1_000, heard.tests().passing());
        assertEquals(0, heard.unread());
    }
}
