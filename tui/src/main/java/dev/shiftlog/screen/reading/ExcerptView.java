package dev.shiftlog.screen.reading;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.News.ExcerptLine;
import java.util.List;
import java.util.function.Predicate;

/** Paints lines of a conversation: who spoke is a sign at the edge as well as a colour. */
final class ExcerptView {
    private ExcerptView() {}

    /** The lines from the one at the top on, as many as there is room for; those looked for stand out. */
    static void paint(Canvas inside, List<ExcerptLine> shown, int top, Predicate<ExcerptLine> isHit) {
        int y = 0;
        for (int line = top; line < shown.size() && y < inside.height(); line++) {
            ExcerptLine excerpt = shown.get(line);
            boolean stands = isHit.test(excerpt);
            Role role = stands ? Role.ACCENT : role(excerpt.kind());
            inside.text(0, y, stands ? "»" : sign(excerpt.kind()), role);
            for (String wrapped : Fit.wrap(excerpt.text(), inside.width() - 3)) {
                inside.text(2, y++, wrapped, role);
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
