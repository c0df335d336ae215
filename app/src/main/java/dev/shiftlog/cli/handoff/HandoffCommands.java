package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;

/** The commands about handoffs and the skills that teach them. */
public final class HandoffCommands {
    private HandoffCommands() {}

    public static List<Entry> entries() {
        return List.of(new Entry(Group.HANDOFFS, "handoff create", CreateHandoff::new),
                new Entry(Group.HANDOFFS, "handoff validate", ValidateHandoffs::new),
                new Entry(Group.HANDOFFS, "handoff status", ShowHandoffs::new),
                new Entry(Group.HANDOFFS, "handoff resume-prompt", PrintResumePrompt::new),
                new Entry(Group.HANDOFFS, "handoff close", CloseHandoff::new),
                new Entry(Group.HANDOFFS, "handoff draft", DraftHandoff::new),
                new Entry(Group.HANDOFFS, "handoff import", ImportHandoffs::new),
                new Entry(Group.HANDOFFS, "handoff install", InstallLesson::new),
                new Entry(Group.HANDOFFS, "skill list", SkillCommand::list),
                new Entry(Group.HANDOFFS, "skill show", SkillCommand::show),
                new Entry(Group.HANDOFFS, "skill install", SkillCommand::install),
                new Entry(Group.HANDOFFS, "skill uninstall", SkillCommand::uninstall));
    }
}
