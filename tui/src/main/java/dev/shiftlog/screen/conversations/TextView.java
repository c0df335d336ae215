package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.screen.reading.ReadingScreen;
import java.util.Optional;

/** The text of the selected conversation. */
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
        ReadingScreen.paint(inside, at.reading().shown(), at.reading().top());
    }
}
