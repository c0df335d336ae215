package dev.shiftlog.screen.question;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.QuestionCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.ArrayList;
import java.util.List;

/** A question over what it is about; only its own key says yes, so that no habit does. */
public record QuestionScreen(String title, List<String> words, Effect onYes) implements Screen {
    private static final int WIDTH = 72;

    public QuestionScreen {
        words = List.copyOf(words);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.QUESTION, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(QuestionCommand.YES, QuestionCommand.NO);
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public Turn on(Command command) {
        if (command == QuestionCommand.YES) {
            return Turn.close(this).and(new Request.Run(onYes));
        }
        return command == QuestionCommand.NO || command == AppCommand.BACK
                ? Turn.close(this)
                : Turn.stay(this);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        int width = Math.min(WIDTH, canvas.width());
        List<String> lines = new ArrayList<>();
        words.forEach(paragraph -> lines.addAll(
                paragraph.isEmpty() ? List.of("") : Fit.wrap(keys.spell(paragraph), width - 4)));
        int rows = Math.min(canvas.height(), lines.size() + 4);
        Rect box = canvas.bounds().middle(width, rows);
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " " + title + " ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < Math.min(lines.size(), inside.height() - 1); row++) {
            inside.text(0, row, lines.get(row), Role.TEXT);
        }
        answers(inside, keys);
    }

    private static void answers(Canvas inside, Keymap keys) {
        int x = 0;
        for (QuestionCommand answer : QuestionCommand.values()) {
            x = inside.text(x, inside.height() - 1, keys.key(answer), Role.KEY) + 1;
            x = inside.text(x, inside.height() - 1, answer.label(), Role.STRONG) + 3;
        }
    }
}
