package dev.shiftlog.cli.setup;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The part of the command table about a project as a whole: adding a command is one line here. */
public final class SetupCommands {
    private SetupCommands() {}

    public static List<Entry> entries() {
        return List.of(
                entry(Group.SETTING_UP, "init", InitProject::new),
                entry(Group.SETTING_UP, "deinit", DeinitProject::new),
                entry(Group.SETTING_UP, "doctor", Doctor::new),
                entry(Group.ENTRIES, "file", DescribeOneFile::new),
                entry(Group.ENTRIES, "files", ScanFiles::new),
                entry(Group.SESSION, "resume", ResumeSession::new),
                entry(Group.SESSION, "context", PrintContext::new));
    }

    private static Entry entry(Group group, String path, Supplier<Command> command) {
        return new Entry(group, path, command);
    }
}
