package dev.shiftlog;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.app.AppEntries;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Group;
import dev.shiftlog.cli.broken.BrokenCommands;
import dev.shiftlog.cli.convert.ConversionCommands;
import dev.shiftlog.cli.completion.Completion;
import dev.shiftlog.cli.hook.FireHook;
import dev.shiftlog.cli.hook.HooksStatus;
import dev.shiftlog.cli.hook.InstallHooks;
import dev.shiftlog.cli.hook.TestHooks;
import dev.shiftlog.cli.install.Install;
import dev.shiftlog.cli.conversation.ConversationCommands;
import dev.shiftlog.cli.setup.SetupCommands;
import dev.shiftlog.cli.state.StateCommands;
import dev.shiftlog.cli.flow.AddToPlan;
import dev.shiftlog.cli.flow.AppendDraft;
import dev.shiftlog.cli.flow.ClearFlow;
import dev.shiftlog.cli.flow.ListSnapshots;
import dev.shiftlog.cli.flow.ShowFlow;
import dev.shiftlog.cli.flow.UpdateFlow;
import dev.shiftlog.cli.handoff.CloseHandoff;
import dev.shiftlog.cli.handoff.CreateHandoff;
import dev.shiftlog.cli.handoff.DraftHandoff;
import dev.shiftlog.cli.handoff.ImportHandoffs;
import dev.shiftlog.cli.handoff.InstallLesson;
import dev.shiftlog.cli.handoff.PrintResumePrompt;
import dev.shiftlog.cli.handoff.ShowHandoffs;
import dev.shiftlog.cli.handoff.SkillCommand;
import dev.shiftlog.cli.handoff.ValidateHandoffs;
import dev.shiftlog.cli.resume.ForkConversation;
import dev.shiftlog.cli.resume.KeepConversation;
import dev.shiftlog.cli.resume.RestoreConversation;
import dev.shiftlog.cli.resume.ResumeConversation;
import dev.shiftlog.cli.shim.DecideShim;
import dev.shiftlog.cli.shim.ResetShims;
import dev.shiftlog.cli.shim.SetUpShims;
import dev.shiftlog.cli.shim.ShimStatus;
import dev.shiftlog.cli.shim.TearDownShims;
import dev.shiftlog.hook.HookEvent;
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
                .and(AppEntries.entries(Commands::table))
                .and(program())
                .and(conversations())
                .and(handoffs())
                .and(flows())
                .and(hooks())
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

    private static List<Entry> handoffs() {
        return List.of(entry(Group.HANDOFFS, "handoff create", CreateHandoff::new),
                entry(Group.HANDOFFS, "handoff validate", ValidateHandoffs::new),
                entry(Group.HANDOFFS, "handoff status", ShowHandoffs::new),
                entry(Group.HANDOFFS, "handoff resume-prompt", PrintResumePrompt::new),
                entry(Group.HANDOFFS, "handoff close", CloseHandoff::new),
                entry(Group.HANDOFFS, "handoff draft", DraftHandoff::new),
                entry(Group.HANDOFFS, "handoff import", ImportHandoffs::new),
                entry(Group.HANDOFFS, "handoff install", InstallLesson::new),
                entry(Group.HANDOFFS, "skill list", SkillCommand::list),
                entry(Group.HANDOFFS, "skill show", SkillCommand::show),
                entry(Group.HANDOFFS, "skill install", SkillCommand::install),
                entry(Group.HANDOFFS, "skill uninstall", SkillCommand::uninstall));
    }

    private static List<Entry> flows() {
        return List.of(entry(Group.HANDOFFS, "flow init", UpdateFlow::init),
                entry(Group.HANDOFFS, "flow set-phase", UpdateFlow::setPhase),
                entry(Group.HANDOFFS, "flow set-project", UpdateFlow::setProject),
                entry(Group.HANDOFFS, "flow add-screen", UpdateFlow::addScreen),
                entry(Group.HANDOFFS, "flow set-design-system", UpdateFlow::setDesignSystem),
                entry(Group.HANDOFFS, "flow set-artifact", UpdateFlow::setArtifact),
                entry(Group.HANDOFFS, "flow append-prd", AppendDraft::new),
                entry(Group.HANDOFFS, "flow status", ShowFlow::status),
                entry(Group.HANDOFFS, "flow read", ShowFlow::read),
                entry(Group.HANDOFFS, "flow plan", ShowFlow::plan),
                entry(Group.HANDOFFS, "flow plan-add", AddToPlan::new),
                entry(Group.HANDOFFS, "flow snapshots", ListSnapshots::new),
                entry(Group.HANDOFFS, "flow clear", ClearFlow::new));
    }

    private static List<Entry> hooks() {
        return List.of(entry(Group.HANDOFFS, "hook session-start",
                () -> new FireHook(HookEvent.SESSION_START)),
                entry(Group.HANDOFFS, "hook pre-compact",
                        () -> new FireHook(HookEvent.PRE_COMPACT)),
                entry(Group.HANDOFFS, "hook post-compact",
                        () -> new FireHook(HookEvent.POST_COMPACT)),
                entry(Group.HANDOFFS, "hook session-end",
                        () -> new FireHook(HookEvent.SESSION_END)),
                entry(Group.HANDOFFS, "hook stop", () -> new FireHook(HookEvent.STOP)),
                entry(Group.HANDOFFS, "hook user-prompt",
                        () -> new FireHook(HookEvent.USER_PROMPT)),
                entry(Group.HANDOFFS, "hooks install", InstallHooks::install),
                entry(Group.HANDOFFS, "hooks uninstall", InstallHooks::uninstall),
                entry(Group.HANDOFFS, "hooks status", HooksStatus::new),
                entry(Group.HANDOFFS, "hooks test", TestHooks::new));
    }

    private static Entry entry(Group group, String path, Supplier<Command> command) {
        return new Entry(group, path, command);
    }
}
