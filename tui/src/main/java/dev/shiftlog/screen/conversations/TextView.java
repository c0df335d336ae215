package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.screen.reading.ReadingScreen;
import java.util.List;
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
        Rect whole = box.inset(1, 1);
        int facts = Math.min(facts(canvas, box, current.get()), whole.height());
        Canvas inside = canvas.part(
                new Rect(whole.x(), whole.y() + facts, whole.width(), whole.height() - facts));
        if (!at.reading().isOf(current.get().key())) {
            inside.text(1, 0, "Reading …", Role.DIM);
            return;
        }
        ReadingScreen.paint(inside, at.reading().shown(), at.reading().top(),
                line -> Reading.holds(line, at.catalogue().searched()));
    }

    /** What is known of it beside its text, in as many rows as it takes. */
    private static int facts(Canvas canvas, Rect box, ConversationLine line) {
        List<String> rows = Fit.wrap(Facts.of(line), box.width() - 4);
        int most = Math.min(rows.size(), Math.max(1, box.height() / 4));
        for (int row = 0; row < most; row++) {
            canvas.text(box.x() + 2, box.y() + 1 + row, rows.get(row), Role.DIM);
        }
        return most + 1;
    }
}
