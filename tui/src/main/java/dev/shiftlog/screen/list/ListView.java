package dev.shiftlog.screen.list;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;

/** Paints what is in sight of a list, and says how much is not. */
public final class ListView {
    /** Paints one line from its first row on. */
    @FunctionalInterface
    public interface Painter {
        void paint(Canvas inside, int row, int line, boolean isSelected);
    }

    private ListView() {}

    /** The lines around the selected one, each so many rows high. */
    public static void lines(Canvas inside, Cursor cursor, int height, Painter painter) {
        int top = cursor.top(height);
        int fit = Math.max(1, cursor.rows() / height);
        for (int line = top; line < Math.min(top + fit, cursor.lines()); line++) {
            int row = (line - top) * height;
            boolean isSelected = line == cursor.line();
            painter.paint(inside, row, line, isSelected);
            if (isSelected) {
                inside.text(0, row, "▸", Role.FOCUS);
                inside.mark(new Rect(0, row, inside.width(), height), Mark.SELECTED);
            }
        }
    }

    /** A few words within the frame: that something is being read, or why there is nothing. */
    public static int words(Canvas inside, int row, String text, Role role) {
        int y = row;
        for (String line : Fit.wrap(text, inside.width() - 2)) {
            inside.text(1, y++, line, role);
        }
        return y;
    }

    /** On the lower edge of the frame, where not all is in sight: which lines are, and of how many. */
    public static void share(Canvas canvas, Rect frame, int top, int rows, int lines) {
        if (lines > rows) {
            String share = " " + (top + 1) + "–" + Math.min(lines, top + rows) + " of " + lines + " ";
            canvas.text(frame.x() + frame.width() - Cluster.width(share) - 2, frame.y() + frame.height() - 1,
                    share, Role.DIM);
        }
    }

    /** The same for a text whose lines can take several rows: which line is the first one in sight. */
    public static void place(Canvas canvas, Rect frame, Cursor cursor) {
        if (cursor.lines() > cursor.rows()) {
            String place = " line " + (cursor.line() + 1) + " of " + cursor.lines() + " ";
            canvas.text(frame.x() + frame.width() - Cluster.width(place) - 2, frame.y() + frame.height() - 1,
                    place, Role.DIM);
        }
    }
}
