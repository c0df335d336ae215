package dev.shiftlog.screen.past;

import dev.shiftlog.change.Change;
import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.PastCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.session.Session;
import java.util.List;
import java.util.Optional;

/** One archived session. It stays as it is; its lines can be carried over into the current one. */
public record PastScreen(Board board, String id, Optional<Session> session, boolean isComparing, int selected,
        int height)
        implements
            Screen {
    /** The screen before the session is read. */
    public static PastScreen loading(Board board, String id) {
        return new PastScreen(board, id, Optional.empty(), false, 1, 20);
    }

    private List<PastLines.Line> lines() {
        return session.map(past -> PastLines.of(past, board.session(), isComparing)).orElse(List.of());
    }

    private PastScreen select(int line) {
        int last = Math.max(0, lines().size() - 1);
        return new PastScreen(board, id, session, isComparing, Math.clamp(line, 0, last), height);
    }

    @Override
    public String title() {
        return "Archived session";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.PAST, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(PastCommand.CARRY, PastCommand.COMPARE, PastCommand.RESUME, AppCommand.BACK);
    }

    @Override
    public Turn on(Command command) {
        if (command instanceof PastCommand past) {
            return switch (past) {
                case CARRY -> carry();
                case COMPARE ->
                    Turn.stay(new PastScreen(board, id, session, !isComparing, 1, height).select(1));
                case RESUME -> Turn.close(this).and(new Request.Run(new Effect.ResumePast(id)));
            };
        }
        if (command instanceof ListCommand list) {
            return Turn.stay(select(switch (list) {
                case UP -> selected - 1;
                case DOWN -> selected + 1;
                case PAGE_UP -> selected - height + 3;
                case PAGE_DOWN -> selected + height - 3;
                case FIRST, FILTER -> 0;
                case LAST -> Integer.MAX_VALUE;
            }));
        }
        return command == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
    }

    private Turn carry() {
        List<PastLines.Line> lines = lines();
        if (selected >= lines.size()) {
            return Turn.say(this, "there is no line to carry over");
        }
        Optional<String> refusal = PastLines.refusal(lines.get(selected));
        if (refusal.isPresent()) {
            return Turn.say(this, refusal.get());
        }
        var entry = lines.get(selected).entry().orElseThrow();
        return Turn.run(select(selected + 1), new Effect.Edit(List.of(Change.carryOver(entry))))
                .and(new Request.Say("carried over: " + entry.text() + "; " + BoardCommand.UNDO.mention()
                        + " on the dashboard takes it back"));
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse ? Turn.stay(switch (mouse.gesture()) {
            case WHEEL_UP -> select(selected - 3);
            case WHEEL_DOWN -> select(selected + 3);
            case PRESS -> select(top() + mouse.row() - 1);
            case RELEASE, DRAG, OTHER -> this;
        }) : Turn.stay(this);
    }

    private int top() {
        return Math.max(0, Math.min(selected - (height - 2) / 2, lines().size() - height + 2));
    }

    @Override
    public Turn told(Msg news) {
        return news instanceof Msg.PastRead read && session.isEmpty()
                ? Turn.stay(
                        new PastScreen(board, id, Optional.of(read.session()), isComparing, selected, height))
                : Turn.stay(this);
    }

    @Override
    public Screen refreshed(Board changed) {
        return new PastScreen(changed, id, session, isComparing, selected, height).select(selected);
    }

    @Override
    public Screen sized(int width, int rows) {
        return new PastScreen(board, id, session, isComparing, selected, rows);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Frames.box(canvas, canvas.bounds(), true);
        int x = canvas.text(2, 0, " " + id + " ", Role.TITLE);
        session.map(Session::task)
                .filter(task -> !task.isEmpty())
                .ifPresent(task -> canvas.text(x, 0, Fit.clip(" " + task + " ", canvas.width() - x - 2),
                        Role.TEXT));
        if (isComparing) {
            canvas.text(2, canvas.height() - 1, " only what is different now ", Role.BADGE);
        }
        Canvas inside = canvas.part(canvas.bounds().inset(1, 1));
        List<PastLines.Line> lines = lines();
        if (lines.isEmpty()) {
            inside.text(1, 0,
                    session.isEmpty()
                            ? "Reading …"
                            : isComparing ? "Nothing is different now." : "It is empty.",
                    Role.DIM);
        }
        int top = top();
        for (int row = 0; row < inside.height() && top + row < lines.size(); row++) {
            line(inside, row, lines.get(top + row), top + row == selected);
        }
    }

    private static void line(Canvas inside, int row, PastLines.Line line, boolean isSelected) {
        int x = line.entry().isEmpty() ? 1 : inside.text(3, row, line.sign(), Role.ACCENT) + 1;
        int after = inside.text(x, row, Fit.clip(line.text(), inside.width() - x - 1), line.role());
        if (!line.now().isEmpty() && inside.width() - after > 10) {
            inside.text(after + 2, row, Fit.clip(line.now(), inside.width() - after - 3), Role.DIM);
        }
        if (isSelected) {
            inside.text(0, row, "▸", Role.FOCUS);
            inside.mark(new Rect(0, row, inside.width(), 1), Mark.SELECTED);
        }
    }
}
