package dev.shiftlog;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Group;
import dev.shiftlog.cli.completion.Completion;
import java.util.List;
import java.util.function.Supplier;

/** The table of all commands: adding one is one line here and one class. */
final class Commands {
    private Commands() {}

    static CommandTable table() {
        return new CommandTable(
                List.of(
                        entry(Group.SETTING_UP, "completion", () -> new Completion(table()))));
    }

    private static Entry entry(Group group, String path, Supplier<Command> command) {
        return new Entry(group, path, command);
    }
}
