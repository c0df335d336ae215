package dev.shiftlog.cli.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAppTest {
    @TempDir
    Path folder;

    @Test
    void noCommandOpensTheAppWhichSaysWhatToDoOnATerminalThatCannotShowIt() {
        ShiftlogRun.Answer answer = ShiftlogRun.in(folder).with(Map.of("TERM", "dumb")).run();
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("shiftlog --linear"), answer.err());
        assertFalse(Files.exists(folder.resolve(".stitch")));
    }

    @Test
    void aFewKeysWithoutATerminalLeadToTheSameSession() {
        ShiftlogRun.in(folder).run("init");
        assertEquals(0, ShiftlogRun.in(folder).run("--rehearse").code());
        assertTrue(ShiftlogRun.in(folder).run("status").out().contains("Progress"));
    }
}
