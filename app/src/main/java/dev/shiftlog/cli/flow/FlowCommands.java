package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;

/** The commands about a longer flow of work. */
public final class FlowCommands {
    private FlowCommands() {}

    public static List<Entry> entries() {
        return List.of(new Entry(Group.HANDOFFS, "flow init", UpdateFlow::init),
                new Entry(Group.HANDOFFS, "flow set-phase", UpdateFlow::setPhase),
                new Entry(Group.HANDOFFS, "flow set-project", UpdateFlow::setProject),
                new Entry(Group.HANDOFFS, "flow add-screen", UpdateFlow::addScreen),
                new Entry(Group.HANDOFFS, "flow set-design-system", UpdateFlow::setDesignSystem),
                new Entry(Group.HANDOFFS, "flow set-artifact", UpdateFlow::setArtifact),
                new Entry(Group.HANDOFFS, "flow append-prd", AppendDraft::new),
                new Entry(Group.HANDOFFS, "flow status", ShowFlow::status),
                new Entry(Group.HANDOFFS, "flow read", ShowFlow::read),
                new Entry(Group.HANDOFFS, "flow plan", ShowFlow::plan),
                new Entry(Group.HANDOFFS, "flow plan-add", AddToPlan::new),
                new Entry(Group.HANDOFFS, "flow snapshots", ListSnapshots::new),
                new Entry(Group.HANDOFFS, "flow snapshot", ShowSnapshot::new),
                new Entry(Group.HANDOFFS, "flow restore", RestoreSnapshot::new),
                new Entry(Group.HANDOFFS, "flow clear", ClearFlow::new));
    }
}
