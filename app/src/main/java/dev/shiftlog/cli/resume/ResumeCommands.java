package dev.shiftlog.cli.resume;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The commands that go on with a conversation, or keep it from being lost. */
public final class ResumeCommands {
    private ResumeCommands() {}

    public static List<Entry> entries() {
        return List.of(entry("session resume", ResumeConversation::new),
                entry("session fork", ForkConversation::new),
                entry("session keep", KeepConversation::new),
                entry("session restore", RestoreConversation::new));
    }

    private static Entry entry(String path, Supplier<Command> command) {
        return new Entry(Group.CONVERSATIONS, path, command);
    }
}
