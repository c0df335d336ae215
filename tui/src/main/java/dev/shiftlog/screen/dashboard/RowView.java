package dev.shiftlog.screen.dashboard;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.panel.Listing.Row;
import java.util.List;

/** How one line is painted: on one row, or, when its panel stands alone, on as many as it needs. */
record RowView(int width, boolean isTall) {
    private static final int LEFT = 1;

    int height(Row row) {
        if (!isTall) {
            return row.below().isEmpty() ? 1 : 2;
        }
        int room = width - indent(row) - 1;
        return Math.max(1, rows(row.text(), room - edge(row))
                + (row.note().isEmpty() ? 0 : rows(row.note(), room))
                + (row.below().isEmpty() ? 0 : rows(row.below(), room)));
    }

    private static int rows(String text, int columns) {
        return text.length() < columns && text.indexOf('\n') < 0
                ? 1
                : Math.max(1, Fit.wrap(text, columns).size());
    }

    private static int indent(Row row) {
        return row.sign().isEmpty() ? LEFT : LEFT + Cluster.width(row.sign()) + 1;
    }

    private static int edge(Row row) {
        return row.edge().isEmpty() ? 0 : Cluster.width(row.edge()) + 2;
    }

    void paint(Canvas canvas, int y, Row row) {
        canvas.text(LEFT, y, row.sign(), row.signRole());
        int edge = edge(row);
        if (edge > 0 && edge < width / 2) {
            canvas.text(width - edge + 1, y, row.edge(), Role.DIM);
        } else {
            edge = 0;
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
            int dash = canvas.text(after, y, " — ", Role.DIM);
            canvas.clipped(dash, y, oneLine(row.note()), end - dash, Role.DIM);
        }
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\n", " ⏎ ");
    }

    private void tall(Canvas canvas, int y, Row row, int edge) {
        int x = indent(row);
        int at = lines(canvas, x, y, Fit.wrap(row.text(), width - x - 1 - edge), row.role());
        if (!row.note().isEmpty()) {
            at = lines(canvas, x, at, Fit.wrap(row.note(), width - x - 1), Role.DIM);
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
