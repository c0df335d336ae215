package dev.shiftlog.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoverTest {
    @Test
    void everyWordIsQuotedForTheShell() {
        assertEquals("""
                shiftlog-handover exec
                cd '/my '\\''project'\\''' || exit 1
                export A='$(x)'
                exec 'claude' '-r' 'a;b
                c'
                """,
                Handover.text(Handover.Then.END, Path.of("/my 'project'"), List.of("claude", "-r", "a;b\nc"),
                        Map.of("A", "$(x)")));
    }

    @Test
    void theFirstLineSaysWhetherTheAppReopens() {
        assertEquals("shiftlog-handover run",
                Handover.text(Handover.Then.REOPEN, Path.of("/"), List.of("x"), Map.of())
                        .lines()
                        .toList()
                        .getFirst());
    }
}
