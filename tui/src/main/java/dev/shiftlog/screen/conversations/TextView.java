package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.News.ExcerptLine;
import java.util.List;
import java.util.Optional;

/** The text of the selected conversation: who spoke is a sign at the edge as well as a colour. */
record TextView(ConversationsScreen at) {
    void paint(Canvas canvas, Rect box) {
        Frames.box(canvas, box, at.focus() instanceof ConversationsScreen.Focus.OnText);
        Optional<ConversationLine> current = at.current();
        if (current.isEmpty()) {
            return;
        }
        String title = " " + current.get().key().agent() + " " + current.get().key().id() + " ";
        canvas.text(box.x() + 2, box.y(), Fit.clip(title, box.width() - 4), Role.TITLE);
        Canvas inside = canvas.part(box.inset(1, 1));
        if (!at.reading().isOf(current.get().key())) {
            inside.text(1, 0, "Reading …", Role.DIM);
            return;
        }
        lines(inside);
    }

    private void lines(Canvas inside) {
        lines(inside, at.reading().shown(), at.reading().top());
    }

    /** The lines from the one at the top on, as many as there is room for. */
    static void lines(Canvas inside, List<ExcerptLine> shown, int top) {
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
