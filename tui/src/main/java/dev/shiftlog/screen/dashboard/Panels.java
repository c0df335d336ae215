package dev.shiftlog.screen.dashboard;

import dev.shiftlog.panel.Panel;
import dev.shiftlog.panel.decisions.DecisionsPanel;
import dev.shiftlog.panel.errors.ErrorsPanel;
import dev.shiftlog.panel.files.FilesPanel;
import dev.shiftlog.panel.history.HistoryPanel;
import dev.shiftlog.panel.plan.PlanPanel;
import dev.shiftlog.panel.progress.ProgressPanel;
import dev.shiftlog.panel.tests.TestsPanel;
import dev.shiftlog.panel.todos.TodosPanel;
import java.util.List;

/** The panels in the order of their numbers. */
public final class Panels {
    public static final List<Panel> ALL = List.of(new PlanPanel(), new ProgressPanel(), new ErrorsPanel(),
            new TestsPanel(),
            new DecisionsPanel(), new TodosPanel(), new FilesPanel(), new HistoryPanel());

    private Panels() {}

    static int indexOf(String id) {
        for (int at = 0; at < ALL.size(); at++) {
            if (ALL.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }
}
