package dev.shiftlog.canvas;

import java.util.List;

/** A piece of a line and what it means. */
public record Span(String text, Role role) {
    /** Paints the pieces one after the other and answers the column behind the last. */
    public static int paint(Canvas canvas, int column, int row, List<Span> spans) {
        int x = column;
        for (Span span : spans) {
            x = canvas.text(x, row, span.text(), span.role());
        }
        return x;
    }

    /** The line's characters without their roles. */
    public static String plain(List<Span> spans) {
        StringBuilder plain = new StringBuilder();
        spans.forEach(span -> plain.append(span.text()));
        return plain.toString();
    }
}
