package dev.shiftlog;

import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import dev.shiftlog.cli.app.AppEntries;
import dev.shiftlog.cli.broken.BrokenCommands;
import dev.shiftlog.cli.completion.Completion;
import dev.shiftlog.cli.conversation.ConversationCommands;
import dev.shiftlog.cli.convert.ConversionCommands;
import dev.shiftlog.cli.exchange.ExchangeCommands;
import dev.shiftlog.cli.flow.FlowCommands;
import dev.shiftlog.cli.handoff.HandoffCommands;
import dev.shiftlog.cli.hook.HookCommands;
import dev.shiftlog.cli.install.Install;
import dev.shiftlog.cli.resume.ResumeCommands;
import dev.shiftlog.cli.setup.SetupCommands;
import dev.shiftlog.cli.shim.ShimCommands;
import dev.shiftlog.cli.state.StateCommands;
import dev.shiftlog.cli.statefile.StateFileCommands;
import java.util.List;

/** The table of all commands: adding one is one line here and one class. */
final class Commands {
    private Commands() {}

    static CommandTable table() {
        return new CommandTable(StateCommands.often()).then(BrokenCommands::often).then(Commands::seldom);
    }

    private static List<Entry> seldom() {
        return new CommandTable(SetupCommands.entries()).and(StateCommands.seldom())
                .and(ConversationCommands.entries())
                .and(ConversionCommands.entries())
                .and(BrokenCommands.seldom())
                .and(StateFileCommands.entries())
                .and(HandoffCommands.entries())
                .and(FlowCommands.entries())
                .and(HookCommands.entries())
                .and(ExchangeCommands.entries())
                .and(AppEntries.entries(Commands::table))
                .and(program())
                .and(ResumeCommands.entries())
                .and(ShimCommands.entries())
                .entries();
    }

    private static List<Entry> program() {
        return List.of(new Entry(Group.SETTING_UP, "install", Install::new),
                new Entry(Group.SETTING_UP, "completion", () -> new Completion(table())));
    }
}
