package dev.shiftlog.cli.statefile;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The commands of the .session-state.json world. */
public final class StateFileCommands {
    private StateFileCommands() {}

    public static List<Entry> entries() {
        return List.of(
                entry("state save", SaveState::new),
                entry("state restore", RestoreState::new),
                entry("state history", StateHistory::new),
                entry("state clear", ClearState::new));
    }

    private static Entry entry(String path, Supplier<Command> command) {
        return new Entry(Group.OTHER, path, command);
    }
}
