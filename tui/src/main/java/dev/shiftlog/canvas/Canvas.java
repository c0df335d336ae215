package dev.shiftlog.canvas;

/** A clipped window into a grid. Coordinates are relative to it; what lies outside is not painted. */
public final class Canvas {
    private final Grid grid;
    private final Rect area;

    public Canvas(Grid grid) {
        this(grid, Rect.of(grid.width(), grid.height()));
    }

    private Canvas(Grid grid, Rect area) {
        this.grid = grid;
        this.area = area;
    }

    public int width() {
        return area.width();
    }

    public int height() {
        return area.height();
    }

    public Rect bounds() {
        return Rect.of(area.width(), area.height());
    }

    /** The part of this canvas that the rectangle covers. */
    public Canvas part(Rect part) {
        int x = Math.max(0, part.x());
        int y = Math.max(0, part.y());
        int right = Math.min(area.width(), part.x() + part.width());
        int bottom = Math.min(area.height(), part.y() + part.height());
        return new Canvas(grid, new Rect(area.x() + x, area.y() + y, right - x, bottom - y));
    }

    /** Writes a text from a column on and answers the column after it. */
    public int text(int column, int row, CharSequence text, Role role) {
        return text(column, row, text, 0, text.length(), role);
    }

    /** Writes part of a text; control characters become visible signs, because text comes from files. */
    public int text(int column, int row, CharSequence text, int from, int to, Role role) {
        if (row < 0 || row >= area.height()) {
            return column;
        }
        byte style = Style.of(role, Mark.NONE);
        int at = from;
        int x = column;
        while (at < to && x < area.width()) {
            char c = text.charAt(at);
            int end = Math.min(to, Cluster.end(text, at));
            if (c < 0x300 && end - at == 1) {
                x = narrow(x, row, c, style);
            } else {
                x = cluster(x, row, text, at, end, style);
            }
            at = end;
        }
        return x;
    }

    private int narrow(int x, int row, char c, byte style) {
        if (x >= 0) {
            int shown = c < ' '
                    ? c == '\t' ? ' ' : 0x2400 + c
                    : c == 0x7F ? 0x2421 : c < 0xA0 && c > 0x7F ? '·' : c;
            grid.set(index(x, row), shown == 0xAD ? '-' : shown, style);
        }
        return x + 1;
    }

    private int cluster(int x, int row, CharSequence text, int from, int to, byte style) {
        int columns = Cluster.width(text, from, to);
        if (columns == 0 || x < 0) {
            return x + columns;
        }
        if (x + columns > area.width()) {
            grid.set(index(x, row), '…', style);
            return x + columns;
        }
        int first = Character.codePointAt(text, from);
        if (Character.charCount(first) == to - from) {
            point(index(x, row), first, style);
        } else {
            joined(index(x, row), visible(text, from, to), style);
        }
        if (columns == 2) {
            grid.set(index(x, row) + 1, Grid.TAIL, style);
        }
        return x + columns;
    }

    private void point(int index, int point, byte style) {
        grid.set(index, point < 0x10000 && Character.isSurrogate((char) point) ? '\uFFFD' : point, style);
    }

    private void joined(int index, String shown, byte style) {
        int first = shown.codePointAt(0);
        if (shown.length() > Character.charCount(first)) {
            grid.set(index, shown, style);
        } else {
            point(index, first, style);
        }
    }

    /** Direction overrides could make a line read as something else, so they are left out. */
    private static String visible(CharSequence text, int from, int to) {
        StringBuilder kept = new StringBuilder(to - from);
        int point;
        for (int at = from; at < to; at += Character.charCount(point)) {
            point = Character.codePointAt(text, at);
            if (point == 0x200D || point >= 0xE0020 || Character.getType(point) != Character.FORMAT) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    /** Writes as much of a text as fits so many columns, with an ellipsis where it is cut. */
    public int clipped(int column, int row, String text, int columns, Role role) {
        if (text.length() * 2 <= columns || Cluster.width(text) <= columns) {
            return text(column, row, text, role);
        }
        return columns <= 0
                ? column
                : text(text(column, row, text, 0, Fit.cut(text, 0, columns - 1), role), row, "…", role);
    }

    /** Writes a text that ends at the right edge and answers the column where it begins. */
    public int textRight(int row, String text, Role role) {
        int column = area.width() - Cluster.width(text);
        text(column, row, text, role);
        return column;
    }

    /** Repeats one narrow character. */
    public void line(int column, int row, int count, char c, Role role) {
        if (row < 0 || row >= area.height()) {
            return;
        }
        byte style = Style.of(role, Mark.NONE);
        int end = Math.min(area.width(), column + count);
        for (int x = Math.max(0, column); x < end; x++) {
            grid.set(index(x, row), c, style);
        }
    }

    /** Makes a rectangle blank, so that what is painted next covers what was there. */
    public void blank(Rect rect) {
        for (int row = rect.y(); row < rect.y() + rect.height(); row++) {
            line(rect.x(), row, rect.width(), ' ', Role.TEXT);
        }
    }

    /** Lays a background over cells that are painted already. */
    public void mark(Rect rect, Mark mark) {
        int bottom = Math.min(area.height(), rect.y() + rect.height());
        int right = Math.min(area.width(), rect.x() + rect.width());
        for (int row = Math.max(0, rect.y()); row < bottom; row++) {
            for (int x = Math.max(0, rect.x()); x < right; x++) {
                grid.restyle(index(x, row), mark);
            }
        }
    }

    /** Shows the terminal's cursor here. */
    public void caret(int column, int row) {
        if (bounds().contains(column, row)) {
            grid.caret(new Grid.Caret(area.x() + column, area.y() + row));
        }
    }

    private int index(int x, int row) {
        return (area.y() + row) * grid.width() + area.x() + x;
    }
}
