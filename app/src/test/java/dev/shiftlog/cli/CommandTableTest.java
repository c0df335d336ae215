package dev.shiftlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTableTest {
    private static Entry entry(String path) {
        return new Entry(Group.ENTRIES, path, () -> {
            throw new AssertionError("looking a command up must not load it");
        });
    }

    @Test
    void theAppIsFoundAlthoughItIsNoneOfTheCommandsThatAgentsCall() {
        CommandTable table = new CommandTable(List.of(entry("update"), entry("todo add")))
                .then(() -> List.of(entry("")));
        assertTrue(table.find("").isPresent());
    }

    @Test
    void aCommandThatAgentsCallIsFoundWithoutTheOthers() {
        CommandTable table = new CommandTable(List.of(entry("update"))).then(() -> List.of(entry("run")))
                .then(() -> {
                    throw new AssertionError("the others were loaded");
                });
        assertEquals("update", table.find("update").orElseThrow().path());
        assertEquals("run", table.find("run").orElseThrow().path());
        assertTrue(table.find("update x").isEmpty());
    }
}
