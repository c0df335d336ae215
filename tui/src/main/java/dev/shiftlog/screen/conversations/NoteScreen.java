package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.ArrayList;
import java.util.List;

/** A few lines to read and to put away. */
record NoteScreen(String title, List<String> lines) implements Screen {
    private static final int WIDTH = 90;

    NoteScreen {
        lines = List.copyOf(lines);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(AppCommand.BACK);
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public Turn on(Command command) {
        return command == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        int width = Math.min(WIDTH, canvas.width());
        List<String> rows = new ArrayList<>();
        lines.forEach(line -> rows.addAll(Fit.wrap(line, width - 4)));
        Rect box = canvas.bounds().middle(width, Math.min(canvas.height(), rows.size() + 2));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " " + title + " ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < rows.size(); row++) {
            inside.text(0, row, rows.get(row), Role.TEXT);
        }
    }
}
