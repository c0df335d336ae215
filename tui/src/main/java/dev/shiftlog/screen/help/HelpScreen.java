package dev.shiftlog.screen.help;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.list.ListView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All commands of the screen below, with their keys and, where one cannot act now, the reason. */
public record HelpScreen(Screen below, Keymap keys, Cursor cursor, int width) implements ListScreen {
    private static final int WIDTH = 96;
    private static final int NARROW = 60;

    /** A row of the help: a heading, a command, or what did not fit into the row above. */
    private record Line(String key, String words, Role role) {}

    public static HelpScreen of(Screen below, Keymap keys, int width, int height) {
        return new HelpScreen(below, keys, Cursor.start(height - 2), width).settled();
    }

    private HelpScreen settled() {
        return at(cursor.of(Math.max(1, lines().size() - cursor.rows() + 1)));
    }

    @Override
    public HelpScreen at(Cursor moved) {
        return new HelpScreen(below, keys, moved, width);
    }

    private int inner() {
        return Math.min(WIDTH, width) - 4;
    }

    /** The keys stand in a column of their own. */
    private int keyColumns() {
        return width < NARROW ? 11 : 19;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Scope scope : below.scopes()) {
            if (!lines.isEmpty()) {
                lines.add(new Line("", "", Role.TEXT));
            }
            lines.add(new Line("", scope.heading(), Role.HEADING));
            for (Command command : Command.all()) {
                if (command.scope() == scope) {
                    add(lines, command);
                }
            }
        }
        return lines;
    }

    private void add(List<Line> lines, Command command) {
        Optional<String> refusal = below.refusal(command).map(keys::spell);
        Role role = refusal.isPresent() ? Role.DIM : Role.TEXT;
        String shown = String.join(" ", keys.keys(command));
        boolean isLong = Cluster.width(shown) > keyColumns() - 2;
        String key = isLong ? keys.key(command) : shown;
        String words = command.sentence() + refusal.map(why -> " (" + why + ")").orElse("");
        for (String line : Fit.wrap(words, Math.max(10, inner() - keyColumns()))) {
            lines.add(new Line(key, line, role));
            key = "";
        }
    }

    @Override
    public String title() {
        return "Keys";
    }

    @Override
    public List<Command> offers() {
        return List.of(ListCommand.DOWN, ListCommand.PAGE_DOWN, AppCommand.BACK);
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public HelpScreen sized(int columns, int rows) {
        return new HelpScreen(below.sized(columns, rows), keys, cursor.sized(rows - 2), columns).settled();
    }

    @Override
    public void paint(Canvas canvas, Keymap current) {
        List<Line> lines = lines();
        Rect box = canvas.bounds().middle(inner() + 4, Math.min(canvas.height(), lines.size() + 2));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Keys: " + below.title() + " ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < inside.height() && cursor.line() + row < lines.size(); row++) {
            Line line = lines.get(cursor.line() + row);
            inside.text(1, row, line.key(), Role.KEY);
            inside.text(line.role() == Role.HEADING ? 0 : keyColumns(), row, line.words(), line.role());
        }
        ListView.share(canvas, box, cursor.line(), inside.height(), lines.size());
    }
}
