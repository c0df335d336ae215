package dev.shiftlog.screen.dashboard;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.panel.Listing.Row;
import java.util.List;

/** How one line is painted: on one row, or, where its panel has the room, on as many as it needs. */
record RowView(int width, boolean isTall) {
    private static final int LEFT = 1;
    private static final String DASH = " — ";

    /** A panel that stands alone has the room; another has it while all its lines fit as a whole. */
    static RowView of(Rect content, boolean isAlone, List<Row> rows) {
        RowView tall = new RowView(content.width(), true);
        return isAlone || tall.fits(rows, content.height()) ? tall : new RowView(content.width(), false);
    }

    private boolean fits(List<Row> rows, int height) {
        int used = rows.size() <= height ? 0 : height + 1;
        for (int at = 0; at < rows.size() && used <= height; at++) {
            used += height(rows.get(at));
        }
        return used <= height;
    }

    int height(Row row) {
        if (!isTall) {
            return row.below().isEmpty() ? 1 : 2;
        }
        int room = width - indent(row) - 1;
        int below = row.below().isEmpty() ? 0 : rows(row.below(), room);
        return isOnOneRow(row)
                ? 1 + below
                : rows(row.text(), room - edge(row)) + (row.note().isEmpty() ? 0 : rows(row.note(), room))
                        + below;
    }

    private boolean isOnOneRow(Row row) {
        int room = width - indent(row) - 1 - edge(row);
        int note = row.note().isEmpty() ? 0 : Cluster.width(row.note()) + DASH.length();
        return row.text().indexOf('\n') < 0 && row.note().indexOf('\n') < 0
                && Cluster.width(row.text()) + note <= room;
    }

    private static int rows(String text, int columns) {
        return text.length() < columns && text.indexOf('\n') < 0
                ? 1
                : Math.max(1, Fit.wrap(text, columns).size());
    }

    private static int indent(Row row) {
        return row.sign().isEmpty() ? LEFT : LEFT + Cluster.width(row.sign()) + 1;
    }

    /** What stands at the edge gives way where it would take half of the row. */
    private int edge(Row row) {
        int edge = row.edge().isEmpty() ? 0 : Cluster.width(row.edge()) + 2;
        return edge < width / 2 ? edge : 0;
    }

    void paint(Canvas canvas, int y, Row row) {
        canvas.text(LEFT, y, row.sign(), row.signRole());
        int edge = edge(row);
        if (edge > 0) {
            canvas.text(width - edge + 1, y, row.edge(), Role.DIM);
        }
        if (isTall) {
            tall(canvas, y, row, edge);
        } else {
            flat(canvas, y, row, width - edge - 1);
            if (!row.below().isEmpty()) {
                canvas.text(indent(row), y + 1, Fit.clip(row.below(), width - indent(row) - 1), Role.WARN);
            }
        }
    }

    private static void flat(Canvas canvas, int y, Row row, int end) {
        int x = indent(row);
        String text = oneLine(row.text());
        int after = canvas.clipped(x, y, text, end - x, row.role());
        if (!row.note().isEmpty() && end - after > 8) {
            int dash = canvas.text(after, y, DASH, Role.DIM);
            canvas.clipped(dash, y, oneLine(row.note()), end - dash, Role.DIM);
        }
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\n", " ⏎ ");
    }

    private void tall(Canvas canvas, int y, Row row, int edge) {
        int x = indent(row);
        int at = y + 1;
        if (isOnOneRow(row)) {
            int after = canvas.text(x, y, row.text(), row.role());
            if (!row.note().isEmpty()) {
                canvas.text(canvas.text(after, y, DASH, Role.DIM), y, row.note(), Role.DIM);
            }
        } else {
            at = lines(canvas, x, y, Fit.wrap(row.text(), width - x - 1 - edge), row.role());
            at = row.note().isEmpty()
                    ? at
                    : lines(canvas, x, at, Fit.wrap(row.note(), width - x - 1), Role.DIM);
        }
        if (!row.below().isEmpty()) {
            lines(canvas, x, at, Fit.wrap(row.below(), width - x - 1), Role.WARN);
        }
    }

    private static int lines(Canvas canvas, int x, int y, List<String> lines, Role role) {
        int at = y;
        for (String line : lines) {
            canvas.text(x, at++, line, role);
        }
        return Math.max(at, y + 1);
    }
}
