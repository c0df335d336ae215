package dev.shiftlog.screen.dashboard;

import dev.shiftlog.canvas.Rect;
import java.util.ArrayList;
import java.util.List;

/** Which panel stands where, by the size of the screen. Panels of a column share their frames' lines. */
record Layout(List<Column> columns) {
    /** A frame around panels that stand below each other. */
    record Column(Rect frame, List<Slot> slots) {
        Column {
            slots = List.copyOf(slots);
        }
    }

    /** A panel's place: the line of its title, and the rows below it, which may be none. */
    record Slot(int panel, int titleRow, Rect content) {
        Rect whole(Rect frame) {
            return new Rect(frame.x(), titleRow, frame.width(), content.height() + 2);
        }
    }

    private static final int[] ONE = {0, 1, 2, 3, 4, 5, 6, 7};
    private static final int[][] TWO = {{0, 2, 4, 6}, {1, 3, 5, 7}};
    private static final int[][] THREE = {{0, 2, 5}, {1, 3, 6}, {4, 7}};
    private static final int OPEN_ROWS = 5;

    Layout {
        columns = List.copyOf(columns);
    }

    static Layout of(Rect area, int[] needs, int focus, boolean isZoomed) {
        if (isZoomed || area.width() < 100 && area.height() < needs.length + 1 + OPEN_ROWS) {
            return new Layout(List.of(column(area, new int[]{focus}, new int[]{area.height() - 2})));
        }
        if (area.width() < 100 || area.height() < 20) {
            return area.height() < needs.length + 2
                    ? of(area, needs, focus, true)
                    : new Layout(List.of(column(area, ONE, opened(needs, focus, area.height()))));
        }
        int[][] groups = area.width() < 160 ? TWO : THREE;
        List<Column> columns = new ArrayList<>();
        int x = area.x();
        for (int at = 0; at < groups.length; at++) {
            int width = (area.width() - (x - area.x())) / (groups.length - at);
            Rect frame = new Rect(x, area.y(), width, area.height());
            int[] none = new int[groups[at].length];
            columns.add(column(frame, groups[at], shared(none, groups[at], needs, frame.height())));
            x += width;
        }
        return new Layout(columns);
    }

    /** The focused panel gets what it needs and a little air; the first lines of the others fill the rest. */
    private static int[] opened(int[] needs, int focus, int height) {
        int left = height - needs.length - 1;
        int[] given = new int[needs.length];
        given[focus] = Math.min(left, Math.max(OPEN_ROWS, needs[focus] + 1));
        return shared(given, ONE, needs, height);
    }

    /** Everyone gets an even share at most what it needs; what is left goes to those that need more. */
    private static int[] shared(int[] given, int[] group, int[] needs, int height) {
        int left = height - group.length - 1;
        for (int rows : given) {
            left -= rows;
        }
        boolean grew = true;
        while (left > 0 && grew) {
            grew = false;
            for (int at = 0; at < group.length && left > 0; at++) {
                if (given[at] < Math.max(2, needs[group[at]])) {
                    given[at]++;
                    left--;
                    grew = true;
                }
            }
        }
        for (int at = 0; left > 0; at = (at + 1) % group.length) {
            given[at]++;
            left--;
        }
        return given;
    }

    private static Column column(Rect frame, int[] panels, int[] heights) {
        List<Slot> slots = new ArrayList<>();
        int row = frame.y();
        for (int at = 0; at < panels.length; at++) {
            int height = heights[at];
            slots.add(new Slot(panels[at], row, new Rect(frame.x() + 1, row + 1, frame.width() - 2, height)));
            row += height + 1;
        }
        return new Column(frame, slots);
    }

    Slot slot(int panel) {
        for (Column column : columns) {
            for (Slot slot : column.slots()) {
                if (slot.panel() == panel) {
                    return slot;
                }
            }
        }
        return new Slot(panel, 0, Rect.of(0, 0));
    }

    /** The panel at a cell, by its title or its content; negative if there is none. */
    int panelAt(int x, int y) {
        for (Column column : columns) {
            for (Slot slot : column.slots()) {
                Rect whole = new Rect(column.frame().x(), slot.titleRow(), column.frame().width(),
                        slot.content().height() + 1);
                if (whole.contains(x, y)) {
                    return slot.panel();
                }
            }
        }
        return -1;
    }
}
