package dev.shiftlog.markdown;

import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import java.util.ArrayList;
import java.util.List;

/** Breaks pieces of text into lines at blanks, keeping the role of each word. */
final class Flow {
    private final int columns;
    private final String rest;
    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private int used;

    private Flow(int columns, String first, String rest) {
        this.columns = columns;
        this.rest = rest;
        begin(first);
    }

    static List<List<Span>> wrap(List<Span> spans, int columns, String first, String rest) {
        Flow flow = new Flow(columns, first, rest);
        for (Span span : spans) {
            flow.span(span);
        }
        flow.lines.add(flow.line);
        return flow.lines;
    }

    private void begin(String indent) {
        line = new ArrayList<>();
        used = Cluster.width(indent);
        if (!indent.isEmpty()) {
            line.add(new Span(indent, Role.FRAME));
        }
    }

    private void span(Span span) {
        String text = span.text();
        if (text.equals("\n")) {
            lines.add(line);
            begin(rest);
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int blank = text.indexOf(' ', at);
            int end = blank < 0 ? text.length() : blank + 1;
            word(text.substring(at, end), span.role());
            at = end;
        }
    }

    private void word(String word, Role role) {
        int width = Cluster.width(word.stripTrailing());
        if (used + width > columns && used > Cluster.width(rest)) {
            lines.add(line);
            begin(rest);
        }
        String left = word;
        while (used + Cluster.width(left.stripTrailing()) > columns) {
            int cut = Math.max(Cluster.end(left, 0), Fit.cut(left, 0, columns - used));
            line.add(new Span(left.substring(0, cut), role));
            lines.add(line);
            begin(rest);
            left = left.substring(cut);
        }
        line.add(new Span(left, role));
        used += Cluster.width(left);
    }
}
