package dev.shiftlog.cli.resume;

import dev.shiftlog.agent.Launch;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import dev.shiftlog.cli.ExitCode;
import java.io.IOException;
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

    /** Goes on in the agent itself, in place of this call. */
    public static ExitCode goOn(Launch launch) throws IOException {
        return new ExitCode(Start.instead(launch.folder(), launch.arguments(), launch.environment()));
    }
}
