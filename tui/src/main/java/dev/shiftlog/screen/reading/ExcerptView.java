package dev.shiftlog.screen.reading;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.News.ExcerptLine;
import java.util.List;

/** Paints lines of a conversation: who spoke is a sign at the edge as well as a colour. */
final class ExcerptView {
    private ExcerptView() {}

    static void paint(Canvas inside, List<ExcerptLine> shown, int top) {
        int y = 0;
        for (int line = top; line < shown.size() && y < inside.height(); line++) {
            ExcerptLine excerpt = shown.get(line);
            inside.text(0, y, sign(excerpt.kind()), role(excerpt.kind()));
            for (String wrapped : Fit.wrap(excerpt.text(), inside.width() - 3)) {
                inside.text(2, y++, wrapped, role(excerpt.kind()));
            }
        }
    }

    private static String sign(ExcerptLine.Kind kind) {
        return switch (kind) {
            case PERSON -> "❯";
            case AGENT -> " ";
            case THINKING -> "∴";
            case CALL -> "▸";
            case OUTPUT -> "│";
            case ADDED -> "+";
            case REMOVED -> "-";
            case NOTE -> "·";
        };
    }

    private static Role role(ExcerptLine.Kind kind) {
        return switch (kind) {
            case PERSON -> Role.STRONG;
            case AGENT -> Role.TEXT;
            case THINKING, OUTPUT, NOTE -> Role.DIM;
            case CALL -> Role.CODE;
            case ADDED -> Role.GOOD;
            case REMOVED -> Role.BAD;
        };
    }
}
