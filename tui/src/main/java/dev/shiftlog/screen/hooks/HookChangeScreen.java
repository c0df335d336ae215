package dev.shiftlog.screen.hooks;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.handover.HandoverErrand.ChangeHooks;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.QuestionCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import java.util.ArrayList;
import java.util.List;

/** What becomes of an agent's settings, line by line; it is written after a yes. */
record HookChangeScreen(ChangeHooks change, List<String> lines, int width,
        Cursor cursor) implements ListScreen {
    /** The frame, and the question with a blank line above it. */
    private static final int AROUND = 4;

    HookChangeScreen {
        lines = List.copyOf(lines);
    }

    static HookChangeScreen of(ChangeHooks change, List<String> lines) {
        return new HookChangeScreen(change, lines, AROUND * AROUND, Cursor.start(1));
    }

    @Override
    public String title() {
        return change.install() ? "Install hooks" : "Take hooks away";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.QUESTION, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(QuestionCommand.YES, QuestionCommand.NO, ListCommand.DOWN, ListCommand.PAGE_DOWN);
    }

    @Override
    public Turn act(ScreenCommand answer) {
        Turn closed = Turn.close(this);
        return answer == QuestionCommand.YES
                ? closed.and(new Request.Run(new Effect.Handover(change)))
                : closed;
    }

    @Override
    public HookChangeScreen at(Cursor moved) {
        return new HookChangeScreen(change, lines, width, moved);
    }

    @Override
    public Screen sized(int columns, int height) {
        int sight = Math.max(1, height - AROUND);
        HookChangeScreen wide = new HookChangeScreen(change, lines, columns, cursor.sized(sight));
        return wide.at(wide.cursor.of(Math.max(1, wide.rows().size() - sight + 1)));
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Frames.box(canvas, canvas.bounds(), true);
        canvas.text(2, 0, " " + title() + ": " + change.host() + ", " + change.scope() + " ", Role.TITLE);
        Canvas inside = canvas.part(canvas.bounds().inset(1, 1));
        int rows = inside.height() - 2;
        int top = cursor.line();
        List<Row> all = rows();
        for (int row = 0; row < rows && top + row < all.size(); row++) {
            inside.text(1, row, all.get(top + row).text(), all.get(top + row).role());
        }
        int question = inside.height() - 1;
        int x = inside.text(1, question, change.install() ? "Write this?" : "Take this away?", Role.STRONG);
        x = inside.text(x + 2, question, keys.key(QuestionCommand.YES), Role.KEY);
        x = inside.text(x + 1, question, "yes", Role.TEXT);
        x = inside.text(x + 2, question, keys.key(QuestionCommand.NO), Role.KEY);
        x = inside.text(x + 1, question, "no", Role.TEXT);
        int below = all.size() - top - rows;
        if (below > 0) {
            inside.text(x + 2, question, "+" + below + " lines below", Role.DIM);
        }
    }

    private record Row(String text, Role role) {}

    /** What is written must be seen whole: long lines go on in the next row. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            int from = 0;
            do {
                int to = Fit.cut(line, from, Math.max(1, width - AROUND));
                rows.add(new Row(line.substring(from, to), role(line)));
                from = Math.max(to, from + 1);
            } while (from < line.length());
        }
        return rows;
    }

    private static Role role(String line) {
        if (line.startsWith("+ ")) {
            return Role.GOOD;
        }
        if (line.startsWith("- ")) {
            return Role.BAD;
        }
        return line.startsWith("  ") ? Role.DIM : Role.STRONG;
    }
}
