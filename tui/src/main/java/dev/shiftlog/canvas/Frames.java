package dev.shiftlog.canvas;

/** Box drawing. A heavy frame has the focus, so that focus shows without colour too. */
public final class Frames {
    private Frames() {}

    /** A box with a heavy or a light frame; what was inside becomes blank. */
    public static void box(Canvas canvas, Rect rect, boolean heavy) {
        if (rect.width() < 2 || rect.height() < 2) {
            return;
        }
        canvas.blank(rect);
        rule(canvas, rect, rect.y(), heavy ? "┏━┓" : "╭─╮", heavy);
        sides(canvas, rect, heavy);
        rule(canvas, rect, rect.y() + rect.height() - 1, heavy ? "┗━┛" : "╰─╯", heavy);
    }

    /** The line between two boxes that share it: its ends join what is above and below. */
    public static void divider(Canvas canvas, Rect rect, int row, boolean heavyAbove, boolean heavyBelow) {
        String line = heavyAbove ? heavyBelow ? "┣━┫" : "┡━┩" : heavyBelow ? "┢━┪" : "├─┤";
        rule(canvas, rect, row, line, heavyAbove || heavyBelow);
    }

    private static void rule(Canvas canvas, Rect rect, int row, String line, boolean heavy) {
        Role role = heavy ? Role.FOCUS : Role.FRAME;
        canvas.text(rect.x(), row, line, 0, 1, role);
        canvas.line(rect.x() + 1, row, rect.width() - 2, line.charAt(1), role);
        canvas.text(rect.x() + rect.width() - 1, row, line, 2, 3, role);
    }

    private static void sides(Canvas canvas, Rect rect, boolean heavy) {
        Role role = heavy ? Role.FOCUS : Role.FRAME;
        char side = heavy ? '┃' : '│';
        for (int row = rect.y() + 1; row < rect.y() + rect.height() - 1; row++) {
            canvas.line(rect.x(), row, 1, side, role);
            canvas.line(rect.x() + rect.width() - 1, row, 1, side, role);
        }
    }

    /** A bar of so many columns, filled by a share of done in total. */
    public static void bar(Canvas canvas, int column, int row, int columns, int done, int total) {
        int filled = total == 0 ? 0 : (int) ((long) columns * Math.min(done, total) / total);
        canvas.line(column, row, filled, '━', Role.DONE);
        canvas.line(column + filled, row, columns - filled, '─', Role.REST);
    }
}
