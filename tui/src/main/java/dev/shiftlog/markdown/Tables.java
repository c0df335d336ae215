package dev.shiftlog.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table with columns as wide as their cells, as far as there is room. */
final class Tables {
    private static final String BETWEEN = " │ ";

    private Tables() {}

    static List<List<Span>> lines(TableBlock table, int columns) {
        List<List<String>> head = rows(table, TableHead.class);
        List<List<String>> body = rows(table, TableBody.class);
        int[] widths = widths(head, body, columns);
        List<List<Span>> lines = new ArrayList<>();
        head.forEach(row -> lines.add(line(row, widths, Role.STRONG)));
        lines.add(List.of(new Span(rule(widths), Role.FRAME)));
        body.forEach(row -> lines.add(line(row, widths, Role.TEXT)));
        return lines;
    }

    private static List<List<String>> rows(TableBlock table, Class<? extends Node> part) {
        List<List<String>> rows = new ArrayList<>();
        for (Node child = table.getFirstChild(); child != null; child = child.getNext()) {
            for (Node row = part.isInstance(child) ? child.getFirstChild() : null; row != null; row = row
                    .getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(Span.plain(Inlines.of(cell)).strip());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static int[] widths(List<List<String>> head, List<List<String>> body, int columns) {
        int count = head.isEmpty() ? 0 : head.getFirst().size();
        int[] widths = new int[count];
        List<List<String>> all = new ArrayList<>(head);
        all.addAll(body);
        for (List<String> row : all) {
            for (int at = 0; at < Math.min(count, row.size()); at++) {
                widths[at] = Math.max(widths[at], Cluster.width(row.get(at)));
            }
        }
        int most = count == 0 ? 0 : (columns - BETWEEN.length() * (count - 1)) / count;
        for (int at = 0; at < count; at++) {
            int total = Arrays.stream(widths).sum() + BETWEEN.length() * (count - 1);
            if (total > columns) {
                widths[at] = Math.min(widths[at], Math.max(3, most));
            }
        }
        return widths;
    }

    private static List<Span> line(List<String> cells, int[] widths, Role role) {
        List<Span> line = new ArrayList<>();
        for (int at = 0; at < widths.length; at++) {
            if (at > 0) {
                line.add(new Span(BETWEEN, Role.FRAME));
            }
            String cell = Fit.clip(at < cells.size() ? cells.get(at) : "", widths[at]);
            line.add(new Span(cell + " ".repeat(widths[at] - Cluster.width(cell)), role));
        }
        return line;
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int at = 0; at < widths.length; at++) {
            rule.append(at > 0 ? "─┼─" : "").append("─".repeat(widths[at]));
        }
        return rule.toString();
    }
}
