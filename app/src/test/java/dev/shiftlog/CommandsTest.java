package dev.shiftlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Entry;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final CommandTable TABLE = Commands.table();

    @Test
    void everyCommandHasANameOfItsOwn() {
        List<String> paths = TABLE.entries().stream().map(Entry::path).toList();
        assertEquals(paths.size(), new HashSet<>(paths).size(), paths.toString());
    }

    @Test
    void noFirstWordIsBothOftenAndSeldomCalled() {
        Set<String> often = new HashSet<>();
        TABLE.often().forEach(entry -> often.add(firstWord(entry)));
        for (Entry entry : TABLE.shelves().stream().flatMap(shelf -> shelf.get().stream()).toList()) {
            assertFalse(often.contains(firstWord(entry)), entry.path() + " would never be found");
        }
    }

    @Test
    void everyCommandSaysWhatItDoes() {
        for (Entry entry : TABLE.entries()) {
            assertFalse(entry.command().get().spec().summary().isBlank(), entry.path());
        }
    }

    private static String firstWord(Entry entry) {
        return entry.path().split(" ")[0];
    }

    @Test
    void aCallWithoutACommandIsTheApps() {
        ShiftlogRun.Answer answer = ShiftlogRun.in(Path.of("").toAbsolutePath()).run("--no-such-option");
        assertEquals("Error: No such option: --no-such-option", answer.err().lines().toList().getLast());
    }

    @Test
    void proseInAHelpFillsItsLinesAndExamplesKeepTheirs() {
        String help = ShiftlogRun.in(Path.of("").toAbsolutePath()).run("init", "--help").out();
        assertFalse(help.contains("\n  markers into"), help);
        String examples = ShiftlogRun.in(Path.of("").toAbsolutePath()).run("update", "--help").out();
        assertTrue(examples.contains("\n  shiftlog update "), examples);
    }
}
