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
public record PaletteScreen(Screen below, TextEdit text, int selected) implements Screen {
    private static final int ROWS = 12;

    private record Match(Command command, int score) {}

    public static PaletteScreen over(Screen below) {
        return new PaletteScreen(below, TextEdit.of(""), 0);
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
        List<Command> matches = matches();
        if (selected >= matches.size()) {
            return Turn.say(this, "no command has these letters in this order; "
                    + FormCommand.CANCEL.mention() + " goes back");
        }
        Optional<String> refusal = below.refusal(matches.get(selected));
        return refusal.isPresent()
                ? Turn.say(this, refusal.get())
                : Turn.stay(this).and(new Request.Instead(matches.get(selected)));
    }

    @Override
    public Turn typed(Input input) {
        return switch (input) {
            case Input.Key key -> Turn.stay(pressed(key));
            case Input.Paste paste -> Turn.stay(new PaletteScreen(below, text.paste(paste.text()), 0));
            case Input.Mouse mouse -> Turn.stay(this);
            case Input.Resized resized -> Turn.stay(this);
            case Input.Closed closed -> Turn.stay(this);
        };
    }

    private PaletteScreen pressed(Input.Key key) {
        int last = Math.max(0, matches().size() - 1);
        return switch (key.spelling()) {
            case "down", "ctrl+n" -> new PaletteScreen(below, text, Math.min(last, selected + 1));
            case "up", "ctrl+p" -> new PaletteScreen(below, text, Math.max(0, selected - 1));
            default -> new PaletteScreen(below,
                    key.text().map(text::type).orElseGet(() -> text.press(key.spelling())), 0);
        };
    }

    @Override
    public Screen sized(int width, int height) {
        return new PaletteScreen(below.sized(width, height), text, selected);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        List<Command> matches = matches();
        int rows = Math.min(ROWS, canvas.height() - 4);
        Rect box = canvas.bounds().middle(72, rows + 3).top(rows + 3);
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Commands ", Role.TITLE);
        canvas.text(box.x() + 2, box.y() + box.height() - 1, " " + keys.key(FormCommand.SAVE) + " runs it, "
                + keys.key(FormCommand.CANCEL) + " goes back ", Role.DIM);
        Canvas inside = canvas.part(box.inset(2, 1));
        inside.text(0, 0, ":", Role.KEY);
        EditView.paint(inside.part(new Rect(2, 0, inside.width() - 2, 1)), text, true);
        int top = Math.max(0, selected - rows + 1);
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
