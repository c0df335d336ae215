package dev.shiftlog.screen.reading;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One text, scrolled line by line; before it has arrived, a word that says so. */
public record ReadingScreen(String name, Optional<List<ExcerptLine>> lines, int top,
        int height) implements Screen {
    private static final int WHEEL = 3;

    /** The screen while the text of that name is fetched. */
    public static ReadingScreen waiting(String name, int height) {
        return new ReadingScreen(name, Optional.empty(), 0, height);
    }

    /** Paints lines of a conversation from one of them on, for screens that show them beside something else. */
    public static void paint(Canvas inside, List<ExcerptLine> lines, int top) {
        paint(inside, lines, top, _ -> false);
    }

    /** The same, with the lines that are looked for standing out. */
    public static void paint(Canvas inside, List<ExcerptLine> lines, int top, Predicate<ExcerptLine> isHit) {
        ExcerptView.paint(inside, lines, top, isHit);
    }

    @Override
    public String title() {
        return "Reading";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(ListCommand.DOWN, ListCommand.PAGE_DOWN, ListCommand.LAST, AppCommand.BACK);
    }

    @Override
    public Turn on(Command command) {
        if (command == AppCommand.BACK) {
            return Turn.close(this);
        }
        if (!(command instanceof ListCommand list)) {
            return Turn.stay(this);
        }
        int page = Math.max(1, height - 4);
        return Turn.stay(scrolled(switch (list) {
            case UP -> top - 1;
            case DOWN -> top + 1;
            case PAGE_UP -> top - page;
            case PAGE_DOWN -> top + page;
            case FIRST, FILTER -> 0;
            case LAST -> Integer.MAX_VALUE;
        }));
    }

    private ReadingScreen scrolled(int to) {
        int last = Math.max(0, lines.map(List::size).orElse(0) - 1);
        return new ReadingScreen(name, lines, Math.clamp(to, 0, last), height);
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse ? Turn.stay(switch (mouse.gesture()) {
            case WHEEL_UP -> scrolled(top - WHEEL);
            case WHEEL_DOWN -> scrolled(top + WHEEL);
            case PRESS, RELEASE, DRAG, OTHER -> this;
        }) : Turn.stay(this);
    }

    @Override
    public Turn told(Msg message) {
        return message instanceof Msg.Handed(HandoverNews.Opened opened) && opened.name().equals(name)
                ? Turn.stay(new ReadingScreen(name, Optional.of(opened.lines()), 0, height))
                : Turn.stay(this);
    }

    @Override
    public Screen sized(int width, int rows) {
        return new ReadingScreen(name, lines, top, rows);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Frames.box(canvas, canvas.bounds(), true);
        canvas.text(2, 0, Fit.clip(" " + name + " ", canvas.width() - 4), Role.TITLE);
        Canvas inside = canvas.part(canvas.bounds().inset(1, 1));
        if (lines.isEmpty()) {
            inside.text(1, 0, "Reading …", Role.DIM);
            return;
        }
        paint(inside, lines.get(), top);
    }
}
