package dev.shiftlog.screen.dashboard;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.edit.EditView;
import dev.shiftlog.edit.TextEdit;

/** The filter while it is typed, on the line of the panel's title. */
final class FilterView {
    private FilterView() {}

    static void paint(Canvas canvas, Layout.Slot slot, TextEdit text) {
        Rect line = new Rect(slot.content().x() + 1, slot.titleRow(),
                Math.max(10, slot.content().width() - 2), 1);
        canvas.blank(line);
        canvas.text(line.x(), line.y(), " / ", Role.BADGE);
        EditView.paint(canvas.part(new Rect(line.x() + 4, line.y(), line.width() - 4, 1)), text, true);
    }
}
