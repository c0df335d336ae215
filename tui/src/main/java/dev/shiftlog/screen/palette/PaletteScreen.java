package dev.shiftlog.screen.palette;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.edit.EditView;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The command palette over the screen whose commands it runs. */
public record PaletteScreen(Screen below, TextEdit text, int selected, Rect area) implements Screen {
    private static final int ROWS = 12;

    private record Match(Command command, int score) {}

    public static PaletteScreen over(Screen below) {
        return new PaletteScreen(below, TextEdit.of(""), 0, Rect.of(80, 22));
    }

    private List<Command> matches() {
        List<Match> found = new ArrayList<>();
        for (Command command : Command.all()) {
            if (below.scopes().contains(command.scope())) {
                int score = Math.max(Fuzzy.score(text.text(), command.label()) + 5,
                        Fuzzy.score(text.text(), command.sentence()));
                if (text.isEmpty() || score > 5) {
                    found.add(new Match(command, score));
                }
            }
        }
        found.sort(Comparator.comparingInt(match -> -match.score()));
        return found.stream().map(Match::command).toList();
    }

    @Override
    public String title() {
        return "Commands";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.FORM);
    }

    @Override
    public List<Command> offers() {
        return List.of();
    }

    @Override
    public boolean isTyping() {
        return true;
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public Turn on(Command command) {
        if (command == FormCommand.CANCEL) {
            return Turn.close(this);
        }
        if (command != FormCommand.SAVE) {
            return Turn.stay(this);
        }
        return chosen(selected);
    }

    private Turn chosen(int line) {
        List<Command> matches = matches();
        if (line >= matches.size()) {
            return Turn.say(this, "no command has these letters in this order; "
                    + FormCommand.CANCEL.mention() + " goes back");
        }
        Optional<String> refusal = below.refusal(matches.get(line));
        return refusal.isPresent()
                ? Turn.say(this, refusal.get())
                : Turn.stay(this).and(new Request.Instead(matches.get(line)));
    }

    @Override
    public Turn typed(Input input) {
        return switch (input) {
            case Input.Key key -> Turn.stay(pressed(key));
            case Input.Paste paste -> Turn.stay(typing(text.paste(paste.text())));
            case Input.Mouse mouse -> clicked(mouse);
            case Input.Resized resized -> Turn.stay(this);
            case Input.Closed closed -> Turn.stay(this);
        };
    }

    private PaletteScreen pressed(Input.Key key) {
        return switch (key.spelling()) {
            case "down", "ctrl+n" -> selecting(selected + 1);
            case "up", "ctrl+p" -> selecting(selected - 1);
            default -> typing(key.text().map(text::type).orElseGet(() -> text.press(key.spelling())));
        };
    }

    private PaletteScreen typing(TextEdit changed) {
        return new PaletteScreen(below, changed, 0, area);
    }

    private PaletteScreen selecting(int line) {
        return new PaletteScreen(below, text, Math.clamp(line, 0, Math.max(0, matches().size() - 1)), area);
    }

    private Turn clicked(Input.Mouse mouse) {
        return switch (mouse.gesture()) {
            case PRESS -> {
                Rect lines = box().inset(1, 1).below(1);
                boolean isOnLine = lines.contains(mouse.column(), mouse.row())
                        && mouse.row() - lines.y() + top() < matches().size();
                yield isOnLine
                        ? chosen(mouse.row() - lines.y() + top())
                        : box().contains(mouse.column(), mouse.row()) ? Turn.stay(this) : Turn.close(this);
            }
            case WHEEL_UP -> Turn.stay(selecting(selected - 1));
            case WHEEL_DOWN -> Turn.stay(selecting(selected + 1));
            case RELEASE, DRAG, OTHER -> Turn.stay(this);
        };
    }

    private int rows() {
        return Math.min(ROWS, area.height() - 4);
    }

    private Rect box() {
        return area.middle(72, rows() + 3).top(rows() + 3);
    }

    private int top() {
        return Math.max(0, selected - rows() + 1);
    }

    @Override
    public Screen sized(int width, int height) {
        return new PaletteScreen(below.sized(width, height), text, selected, Rect.of(width, height));
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        List<Command> matches = matches();
        int rows = rows();
        Rect box = box();
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Commands ", Role.TITLE);
        canvas.text(box.x() + 2, box.y() + box.height() - 1, " " + keys.key(FormCommand.SAVE) + " runs it, "
                + keys.key(FormCommand.CANCEL) + " goes back ", Role.DIM);
        Canvas inside = canvas.part(box.inset(2, 1));
        inside.text(0, 0, ":", Role.KEY);
        EditView.paint(inside.part(new Rect(2, 0, inside.width() - 2, 1)), text, true);
        int top = top();
        for (int row = 0; row < rows && top + row < matches.size(); row++) {
            line(inside, row + 1, matches.get(top + row), keys, top + row == selected);
        }
    }

    private void line(Canvas inside, int y, Command command, Keymap keys, boolean isSelected) {
        boolean refused = below.refusal(command).isPresent();
        inside.text(0, y, isSelected ? "▸" : " ", Role.FOCUS);
        int edge = inside.textRight(y, keys.key(command), Role.KEY);
        inside.text(2, y, Fit.clip(command.sentence(), edge - 4), refused ? Role.DIM : Role.TEXT);
        if (isSelected) {
            inside.mark(new Rect(0, y, inside.width(), 1), Mark.SELECTED);
        }
    }
}
