package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The commands about what broke. */
public final class BrokenCommands {
    private BrokenCommands() {}

    /** What a person waits for with every command. */
    public static List<Entry> often() {
        return List.of(entry("run", RunCommand::new));
    }

    public static List<Entry> seldom() {
        return List.of(
                entry("error", ReportError::new),
                entry("error list", ListErrors::new),
                entry("error resolve", ChangeError::resolve),
                entry("error apply", ApplySolution::new),
                entry("error reopen", ChangeError::reopen),
                entry("error remove", ChangeError::remove),
                entry("errors import", ImportErrors::new),
                entry("test list", ListTests::new),
                entry("test record", RecordTests::new),
                entry("tests import", ImportTests::new),
                entry("harvest", HarvestConversation::new));
    }

    private static Entry entry(String path, Supplier<Command> command) {
        return new Entry(Group.WORK, path, command);
    }
}
