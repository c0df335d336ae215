package dev.shiftlog.screen.past;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.change.Change;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.PastCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.list.ListView;
import dev.shiftlog.session.Session;
import java.util.List;
import java.util.Optional;

/** One archived session. It stays as it is; its lines can be carried over into the current one. */
public record PastScreen(Board board, String id, Optional<Session> session, boolean isComparing,
        List<PastLines.Line> lines, Cursor cursor, int width) implements ListScreen {
    /** Columns before the words of a line: the marker and the sign. */
    private static final int SIGN = 8;
    /** Columns in which both words on the lower edge fit beside each other. */
    private static final int ROOM_FOR_BOTH = 60;

    public PastScreen {
        lines = List.copyOf(lines);
    }

    /** The screen before the session is read. */
    public static PastScreen loading(Board board, String id) {
        return new PastScreen(board, id, Optional.empty(), false, List.of(), Cursor.start(20), 80);
    }

    /** Compared with another state of the session of now. */
    private PastScreen over(Board changed, Optional<Session> past, boolean comparing) {
        List<PastLines.Line> found = past.map(read -> PastLines.of(read, changed.session(), comparing))
                .orElse(List.of());
        return new PastScreen(changed, id, past, comparing, found, cursor.of(found.size()), width);
    }

    @Override
    public PastScreen at(Cursor moved) {
        return new PastScreen(board, id, session, isComparing, lines, moved, width);
    }

    @Override
    public PastScreen pressed(int row) {
        Cursor list = list();
        return row < list.rows() ? at(cursor.at(list.top(1) + row)) : this;
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
    public Turn act(ScreenCommand command) {
        if (!(command instanceof PastCommand own)) {
            return Turn.stay(this);
        }
        return switch (own) {
            case CARRY -> carry();
            case COMPARE -> {
                PastScreen other = over(board, session, !isComparing);
                yield Turn.stay(other.at(other.cursor().at(1)));
            }
            case RESUME -> Turn.close(this).and(new Request.Run(new Effect.ResumePast(id)));
        };
    }

    private Turn carry() {
        if (lines.isEmpty()) {
            return Turn.say(this, "there is no line to carry over");
        }
        Optional<String> refusal = PastLines.refusal(lines.get(cursor.line()));
        if (refusal.isPresent()) {
            return Turn.say(this, refusal.get());
        }
        var entry = lines.get(cursor.line()).entry().orElseThrow();
        return Turn.run(at(cursor.by(1)), new Effect.Edit(List.of(Change.carryOver(entry))))
                .and(new Request.Say("carried over: " + entry.text() + "; " + BoardCommand.UNDO.mention()
                        + " on the dashboard takes it back"));
    }

    @Override
    public Turn told(Msg news) {
        if (news instanceof Msg.Refused refused && session.isEmpty()) {
            return failed(false, refused.reason());
        }
        if (!(news instanceof Msg.PastRead read) || session.isPresent()) {
            return Turn.stay(this);
        }
        PastScreen filled = over(board, Optional.of(read.session()), isComparing);
        return Turn.stay(filled.at(filled.cursor().at(1)));
    }

    @Override
    public Screen refreshed(Board changed) {
        return over(changed, session, isComparing);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new PastScreen(board, id, session, isComparing, lines, cursor.sized(rows - 2), columns);
    }

    /** The selected line as a whole where its row cannot show it. */
    private List<String> whole() {
        if (lines.isEmpty()) {
            return List.of();
        }
        PastLines.Line line = lines.get(cursor.line());
        String whole = line.text() + (line.now().isEmpty() ? "" : "  " + line.now());
        boolean isInSight = whole.indexOf('\n') < 0 && Cluster.width(whole) + SIGN <= width - 4;
        List<String> rows = isInSight ? List.of() : Fit.wrap(whole, width - 4);
        return rows.subList(0, Math.min(rows.size(), Math.max(0, cursor.rows() / 2 - 1)));
    }

    /** The list itself, which leaves room for the whole of the selected line. */
    private Cursor list() {
        int whole = whole().size();
        return whole == 0 ? cursor : cursor.sized(cursor.rows() - whole - 1);
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
        if (lines.isEmpty()) {
            inside.text(1, 0,
                    session.isEmpty()
                            ? "Reading …"
                            : isComparing ? "Nothing is different now." : "It is empty.",
                    Role.DIM);
        }
        Cursor list = list();
        ListView.lines(inside, list, 1, (area, row, line, isSelected) -> line(area, row, lines.get(line)));
        List<String> whole = whole();
        for (int row = 0; row < whole.size(); row++) {
            inside.text(1, list.rows() + 1 + row, whole.get(row), Role.DIM);
        }
        if (!isComparing || width >= ROOM_FOR_BOTH) {
            ListView.share(canvas, canvas.bounds(), list.top(1), list.rows(), lines.size());
        }
    }

    private static void line(Canvas inside, int row, PastLines.Line line) {
        int x = line.entry().isEmpty() ? 1 : inside.text(3, row, line.sign(), Role.ACCENT) + 1;
        int after = inside.text(x, row, Fit.clip(line.text().replace("\n", " ⏎ "), inside.width() - x - 1),
                line.role());
        if (!line.now().isEmpty() && inside.width() - after > 10) {
            inside.text(after + 2, row, Fit.clip(line.now().replace("\n", " ⏎ "), inside.width() - after - 3),
                    Role.DIM);
        }
    }
}
