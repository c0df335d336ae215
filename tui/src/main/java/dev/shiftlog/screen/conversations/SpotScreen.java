package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.conversations.News;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.reading.ReadingScreen;
import java.util.List;

/** One conversation at the place from which an entry was taken. */
public record SpotScreen(ConversationKey key, List<ExcerptLine> lines, int top, int spot, int height)
        implements
            Screen {
    private static final int WHEEL = 3;
    private static final int ABOVE = 2;

    public SpotScreen {
        lines = List.copyOf(lines);
    }

    /** The screen before the conversation was read; the errand that reads it is {@link #opening}. */
    public static SpotScreen unread(String agent, String conversation, int height) {
        return new SpotScreen(new ConversationKey(agent, conversation), List.of(), 0, 0, height);
    }

    /** What has to be done for the screen to show something; an empty turn is the end. */
    public Effect opening(String turn) {
        return new Effect.Conversations(new Errand.ReadSpot(key, turn));
    }

    @Override
    public String title() {
        return "Where it was said";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(ListCommand.DOWN, ListCommand.UP, ListCommand.FIRST, ListCommand.LAST,
                AppCommand.BACK);
    }

    @Override
    public Turn on(Command command) {
        if (command instanceof ListCommand list) {
            return Turn.stay(scrolled(switch (list) {
                case UP -> top - 1;
                case DOWN -> top + 1;
                case PAGE_UP -> top - height;
                case PAGE_DOWN -> top + height;
                case FIRST -> 0;
                case LAST -> lines.size();
                case FILTER -> spot - ABOVE;
            }));
        }
        return command == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
    }

    private SpotScreen scrolled(int to) {
        return new SpotScreen(key, lines, Math.clamp(to, 0, Math.max(0, lines.size() - 1)), spot, height);
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse
                ? Turn.stay(switch (mouse.gesture()) {
                    case WHEEL_UP -> scrolled(top - WHEEL);
                    case WHEEL_DOWN -> scrolled(top + WHEEL);
                    case PRESS, RELEASE, DRAG, OTHER -> this;
                })
                : Turn.stay(this);
    }

    @Override
    public Turn told(Msg message) {
        if (!(message instanceof Msg.Told told)) {
            return Turn.stay(this);
        }
        if (told.news() instanceof News.SpotRead read && read.key().equals(key)) {
            return Turn.stay(
                    new SpotScreen(key, read.lines(), 0, read.at(), height).scrolled(read.at() - ABOVE));
        }
        return told.news() instanceof News.Failed failed
                ? Turn.say(this, failed.reason())
                : Turn.stay(this);
    }

    @Override
    public Screen sized(int width, int rows) {
        return new SpotScreen(key, lines, top, spot, rows);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Rect box = canvas.bounds();
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), Fit.clip(" " + key.agent() + " " + key.id() + " ", box.width() - 4),
                Role.TITLE);
        Canvas inside = canvas.part(box.inset(1, 1));
        if (lines.isEmpty()) {
            inside.text(1, 0, "Reading …", Role.DIM);
        }
        ReadingScreen.paint(inside, lines, top);
    }
}
