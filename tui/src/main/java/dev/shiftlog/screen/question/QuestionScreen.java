package dev.shiftlog.screen.question;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
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
public record QuestionScreen(String title, List<String> words, Effect onYes, Rect area) implements Screen {
    private static final int WIDTH = 72;
    /** Columns for one answer. */
    private static final int ANSWER = 10;

    public QuestionScreen {
        words = List.copyOf(words);
    }

    public static QuestionScreen of(String title, List<String> words, Effect onYes) {
        return new QuestionScreen(title, words, onYes, Rect.of(80, 22));
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

    /** A click on an answer gives it; one beside the question leaves everything as it is. */
    @Override
    public Turn typed(Input input) {
        if (!(input instanceof Input.Mouse mouse) || mouse.gesture() != Input.Gesture.PRESS) {
            return Turn.stay(this);
        }
        Rect box = box(lines(Keymap.standard()).size());
        if (!box.contains(mouse.column(), mouse.row())) {
            return Turn.close(this);
        }
        Rect inside = box.inset(2, 1);
        int column = mouse.column() - inside.x();
        if (mouse.row() != inside.y() + inside.height() - 1 || column < 0 || column >= ANSWER * 2) {
            return Turn.stay(this);
        }
        return on(column < ANSWER ? QuestionCommand.YES : QuestionCommand.NO);
    }

    @Override
    public Screen sized(int width, int height) {
        return new QuestionScreen(title, words, onYes, Rect.of(width, height));
    }

    private List<String> lines(Keymap keys) {
        List<String> lines = new ArrayList<>();
        words.forEach(paragraph -> lines.addAll(paragraph.isEmpty()
                ? List.of("")
                : Fit.wrap(keys.spell(paragraph), Math.min(WIDTH, area.width()) - 4)));
        return lines;
    }

    private Rect box(int lines) {
        return area.middle(Math.min(WIDTH, area.width()), Math.min(area.height(), lines + 4));
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        List<String> lines = lines(keys);
        Rect box = box(lines.size());
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " " + title + " ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < Math.min(lines.size(), inside.height() - 1); row++) {
            inside.text(0, row, lines.get(row), Role.TEXT);
        }
        for (QuestionCommand answer : QuestionCommand.values()) {
            int x = answer.ordinal() * ANSWER;
            int after = inside.text(x, inside.height() - 1, keys.key(answer), Role.KEY) + 1;
            inside.text(after, inside.height() - 1, answer.label(), Role.STRONG);
        }
    }
}
