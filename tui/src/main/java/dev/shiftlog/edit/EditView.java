package dev.shiftlog.edit;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import java.util.ArrayList;
import java.util.List;

/** Paints a text that is being edited, wrapped, with its cursor in sight. */
public final class EditView {
    private record Line(int from, int to) {}

    private EditView() {}

    /** How many rows the text needs at this width. */
    public static int rows(TextEdit edit, int width) {
        return lines(edit.text(), width).size();
    }

    public static void paint(Canvas canvas, TextEdit edit, boolean active) {
        List<Line> lines = lines(edit.text(), canvas.width());
        int caretLine = lineOf(lines, edit.cursor());
        int top = Math.max(0, Math.min(lines.size() - canvas.height(), caretLine - canvas.height() / 2));
        if (caretLine < canvas.height()) {
            top = 0;
        }
        for (int row = 0; row < canvas.height() && top + row < lines.size(); row++) {
            Line line = lines.get(top + row);
            canvas.text(0, row, edit.text(), line.from(), line.to(), Role.TEXT);
            if (active) {
                select(canvas, edit, line, row);
            }
        }
        if (active) {
            Line line = lines.get(caretLine);
            canvas.caret(Math.min(canvas.width() - 1, columns(edit, line.from(), edit.cursor())),
                    caretLine - top);
        }
    }

    private static void select(Canvas canvas, TextEdit edit, Line line, int row) {
        int from = Math.max(line.from(), edit.selectionStart());
        int to = Math.min(line.to(), edit.selectionEnd());
        if (from < to) {
            canvas.mark(new Rect(columns(edit, line.from(), from), row, columns(edit, from, to), 1),
                    Mark.PICKED);
        }
    }

    private static int columns(TextEdit edit, int from, int to) {
        return Cluster.width(edit.text().substring(from, to));
    }

    private static int lineOf(List<Line> lines, int cursor) {
        int found = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).from() <= cursor) {
                found = at;
            }
        }
        return found;
    }

    private static List<Line> lines(String text, int width) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = Moves.lineEnd(text, from);
            int at = from;
            do {
                int cut = Math.max(Fit.cut(text.substring(0, end), at, Math.max(2, width - 1)),
                        Math.min(end, at + 1));
                int blank = cut < end ? text.lastIndexOf(' ', cut) : -1;
                int to = blank > at ? blank + 1 : cut;
                lines.add(new Line(at, to));
                at = to;
            } while (at < end);
            from = end + 1;
        }
        return lines;
    }
}
