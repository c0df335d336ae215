package dev.shiftlog.screen.dashboard;

import dev.shiftlog.canvas.Rect;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.ListCommand;

/** Selecting lines and panels, by keys and by the mouse. */
final class Moving {
    private static final int WHEEL = 3;

    private Moving() {}

    static Dashboard list(Dashboard at, ListCommand command) {
        int page = Math.max(1, at.layout().slot(at.focus()).content().height() - 1);
        return switch (command) {
            case UP -> by(at, -1);
            case DOWN -> by(at, 1);
            case PAGE_UP -> by(at, -page);
            case PAGE_DOWN -> by(at, page);
            case FIRST -> at.with(at.pane().select(0)).settled();
            case LAST -> at.with(at.pane().select(at.pane().shown().size() - 1)).settled();
            case FILTER -> at.typing(new Typing.Filter(TextEdit.of(at.pane().filter())));
        };
    }

    private static Dashboard by(Dashboard at, int lines) {
        return at.with(at.pane().select(at.pane().selected() + lines)).settled();
    }

    static Dashboard mouse(Dashboard at, Input.Mouse mouse) {
        int panel = at.layout().panelAt(mouse.column(), mouse.row());
        if (panel < 0 || at.isTyping()) {
            return at;
        }
        return switch (mouse.gesture()) {
            case PRESS -> press(at, panel, mouse);
            case WHEEL_UP -> wheel(at, panel, -WHEEL);
            case WHEEL_DOWN -> wheel(at, panel, WHEEL);
            case RELEASE, DRAG, OTHER -> at;
        };
    }

    private static Dashboard wheel(Dashboard at, int panel, int lines) {
        Dashboard there = by(at.focused(panel), lines);
        return there.focused(at.focus()).settled();
    }

    /** Where the mouse points is asked before the focus moves: the panels make room for the focused one. */
    private static Dashboard press(Dashboard at, int panel, Input.Mouse mouse) {
        Pane pane = at.panes().get(panel);
        return at.focused(panel).with(pane.select(pointed(at, panel, mouse))).settled();
    }

    private static int pointed(Dashboard at, int panel, Input.Mouse mouse) {
        Pane pane = at.panes().get(panel);
        Rect content = at.layout().slot(panel).content();
        if (!content.contains(mouse.column(), mouse.row())) {
            return pane.selected();
        }
        RowView view = RowView.of(content, at.isZoomed(), pane.shown());
        int y = content.y();
        for (int row = pane.top(); row < pane.shown().size(); row++) {
            y += view.height(pane.shown().get(row));
            if (mouse.row() < y) {
                return row;
            }
        }
        return pane.selected();
    }
}
