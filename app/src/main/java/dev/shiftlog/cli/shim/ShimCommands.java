package dev.shiftlog.cli.shim;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The commands by which an agent's plain command resumes a project's conversation. */
public final class ShimCommands {
    private ShimCommands() {}

    public static List<Entry> entries() {
        return List.of(entry("setup", SetUpShims::new),
                entry("teardown", TearDownShims::new),
                entry("shim setup", SetUpShims::new),
                entry("shim teardown", TearDownShims::new),
                entry("shim status", ShimStatus::new),
                entry("shim reset", ResetShims::new),
                entry("shim decide", DecideShim::new));
    }

    private static Entry entry(String path, Supplier<Command> command) {
        return new Entry(Group.SHIMS, path, command);
    }
}
