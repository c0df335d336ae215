package dev.shiftlog.screen.reading;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.list.ListView;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One text, scrolled line by line; before it has arrived, a word that says so. */
public record ReadingScreen(String name, Optional<List<ExcerptLine>> lines,
        Cursor cursor) implements ListScreen {
    /** The screen while the text of that name is fetched. */
    public static ReadingScreen waiting(String name, int height) {
        return new ReadingScreen(name, Optional.empty(), Cursor.start(height - 2));
    }

    /** Paints a framed page with its name; before it has lines, a word that they are being read. */
    public static void page(Canvas canvas, String name, Optional<List<ExcerptLine>> lines, Cursor cursor) {
        Frames.box(canvas, canvas.bounds(), true);
        canvas.text(2, 0, Fit.clip(" " + name + " ", canvas.width() - 4), Role.TITLE);
        Canvas inside = canvas.part(canvas.bounds().inset(1, 1));
        if (lines.isEmpty()) {
            inside.text(1, 0, "Reading …", Role.DIM);
        }
        paint(inside, lines.orElse(List.of()), cursor.line());
        ListView.place(canvas, canvas.bounds(), cursor);
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
    public List<Command> offers() {
        return List.of(ListCommand.DOWN, ListCommand.PAGE_DOWN, ListCommand.LAST, AppCommand.BACK);
    }

    @Override
    public ReadingScreen at(Cursor moved) {
        return new ReadingScreen(name, lines, moved);
    }

    @Override
    public Turn told(Msg message) {
        if (message instanceof Msg.Handed(HandoverNews.Opened opened) && opened.name().equals(name)) {
            return Turn.stay(
                    new ReadingScreen(name, Optional.of(opened.lines()), cursor.of(opened.lines().size())));
        }
        return message instanceof Msg.Handed(HandoverNews.Failed failed)
                ? failed(lines.isPresent(), failed.reason())
                : Turn.stay(this);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        page(canvas, name, lines, cursor);
    }
}
