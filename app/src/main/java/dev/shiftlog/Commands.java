package dev.shiftlog;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.app.AppEntries;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Group;
import dev.shiftlog.cli.broken.BrokenCommands;
import dev.shiftlog.cli.convert.ConversionCommands;
import dev.shiftlog.cli.completion.Completion;
import dev.shiftlog.cli.install.Install;
import dev.shiftlog.cli.conversation.ConversationCommands;
import dev.shiftlog.cli.setup.SetupCommands;
import dev.shiftlog.cli.state.StateCommands;
import dev.shiftlog.cli.resume.ForkConversation;
import dev.shiftlog.cli.resume.KeepConversation;
import dev.shiftlog.cli.resume.RestoreConversation;
import dev.shiftlog.cli.resume.ResumeConversation;
import dev.shiftlog.cli.shim.DecideShim;
import dev.shiftlog.cli.shim.ResetShims;
import dev.shiftlog.cli.shim.SetUpShims;
import dev.shiftlog.cli.shim.ShimStatus;
import dev.shiftlog.cli.shim.TearDownShims;
import dev.shiftlog.cli.exchange.ExchangeCommands;
import dev.shiftlog.cli.flow.FlowCommands;
import dev.shiftlog.cli.handoff.HandoffCommands;
import dev.shiftlog.cli.hook.HookCommands;
import dev.shiftlog.cli.statefile.StateFileCommands;
import java.util.List;
import java.util.function.Supplier;

/** The table of all commands: adding one is one line here and one class. */
final class Commands {
    private Commands() {}

    static CommandTable table() {
        return new CommandTable(StateCommands.often(), Commands::seldom);
    }

    private static List<Entry> seldom() {
        return new CommandTable(SetupCommands.entries()).and(StateCommands.seldom())
                .and(ConversationCommands.entries())
                .and(ConversionCommands.entries())
                .and(BrokenCommands.entries())
                .and(StateFileCommands.entries())
                .and(HandoffCommands.entries())
                .and(FlowCommands.entries())
                .and(HookCommands.entries())
                .and(ExchangeCommands.entries())
                .and(AppEntries.entries(Commands::table))
                .and(program())
                .and(conversations())
                .entries();
    }

    private static List<Entry> program() {
        return List.of(entry(Group.SETTING_UP, "install", Install::new),
                entry(Group.SETTING_UP, "completion", () -> new Completion(table())));
    }

    private static List<Entry> conversations() {
        return List.of(entry(Group.CONVERSATIONS, "session resume", ResumeConversation::new),
                entry(Group.CONVERSATIONS, "session fork", ForkConversation::new),
                entry(Group.CONVERSATIONS, "session keep", KeepConversation::new),
                entry(Group.CONVERSATIONS, "session restore", RestoreConversation::new),
                entry(Group.SHIMS, "setup", SetUpShims::new),
                entry(Group.SHIMS, "teardown", TearDownShims::new),
                entry(Group.SHIMS, "shim setup", SetUpShims::new),
                entry(Group.SHIMS, "shim teardown", TearDownShims::new),
                entry(Group.SHIMS, "shim status", ShimStatus::new),
                entry(Group.SHIMS, "shim reset", ResetShims::new),
                entry(Group.SHIMS, "shim decide", DecideShim::new));
    }

    private static Entry entry(Group group, String path, Supplier<Command> command) {
        return new Entry(group, path, command);
    }
}
