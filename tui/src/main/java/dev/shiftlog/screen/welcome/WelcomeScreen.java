package dev.shiftlog.screen.welcome;

import dev.shiftlog.board.FirstLook;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.WelcomeCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.conversations.ConversationsScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what it found and what it would write, and waits for the yes. */
public record WelcomeScreen(String folder, String now, Optional<FirstLook> look, int top, int width,
        int height) implements Screen {
    private static final int WIDTH = 88;
    private static final int WHEEL = 3;

    /** The screen before anything was looked at. */
    public static WelcomeScreen in(String folder, String now) {
        return new WelcomeScreen(folder, now, Optional.empty(), 0, WIDTH, 20);
    }

    @Override
    public String title() {
        return "Welcome";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.WELCOME, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return lines().size() + 2 > height
                ? List.of(WelcomeCommand.INIT, WelcomeCommand.CONVERSATIONS, ListCommand.DOWN,
                        WelcomeCommand.QUIT)
                : List.of(WelcomeCommand.INIT, WelcomeCommand.CONVERSATIONS, WelcomeCommand.QUIT);
    }

    @Override
    public Turn on(Command command) {
        if (command instanceof WelcomeCommand welcome) {
            return switch (welcome) {
                case INIT -> Turn.run(this, new Effect.Init());
                case CONVERSATIONS -> Turn.open(this, ConversationsScreen.unread(now, width, height))
                        .and(new Request.Run(ConversationsScreen.opening()));
                case QUIT -> Turn.stay(this).and(new Request.Leave());
            };
        }
        if (command instanceof ListCommand list) {
            return Turn.stay(scrolled(switch (list) {
                case UP -> top - 1;
                case DOWN -> top + 1;
                case PAGE_UP -> top - height / 2;
                case PAGE_DOWN -> top + height / 2;
                case FIRST, FILTER -> 0;
                case LAST -> lines().size();
            }));
        }
        return command == AppCommand.BACK
                ? Turn.say(this, WelcomeCommand.QUIT.mention() + " leaves the app; nothing was written")
                : Turn.stay(this);
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse ? Turn.stay(switch (mouse.gesture()) {
            case WHEEL_UP -> scrolled(top - WHEEL);
            case WHEEL_DOWN -> scrolled(top + WHEEL);
            case PRESS, RELEASE, DRAG, OTHER -> this;
        }) : Turn.stay(this);
    }

    private WelcomeScreen scrolled(int to) {
        int last = Math.max(0, lines().size() - height + 2);
        return new WelcomeScreen(folder, now, look, Math.clamp(to, 0, last), width, height);
    }

    @Override
    public Turn told(Msg news) {
        if (news instanceof Msg.Found found) {
            return Turn.stay(new WelcomeScreen(folder, now, Optional.of(found.look()), top, width, height));
        }
        return news instanceof Msg.Begun ? Turn.close(this) : Turn.stay(this);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new WelcomeScreen(folder, now, look, top, columns, rows).scrolled(top);
    }

    private List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        add(lines, "No session is kept in this folder yet.", Role.STRONG);
        add(lines, folder, Role.DIM);
        if (look.isEmpty()) {
            add(lines, "", Role.TEXT);
            add(lines, "Looking around …", Role.DIM);
            return lines;
        }
        FirstLook found = look.get();
        add(lines, "", Role.TEXT);
        add(lines, "What is here", Role.HEADING);
        add(lines,
                found.name() + (found.stack().isEmpty() ? "" : " · " + found.stack()) + " · " + found.files()
                        + (found.files() == 1 ? " file" : " files"),
                Role.TEXT);
        conversations(lines, found);
        add(lines, "", Role.TEXT);
        add(lines, "What " + WelcomeCommand.INIT.mention() + " would write, and nothing before",
                Role.HEADING);
        found.writes().forEach(line -> add(lines, line, role(line)));
        return lines;
    }

    private static void conversations(List<Span> lines, FirstLook found) {
        if (found.conversations().isEmpty()) {
            add(lines, "Looking for conversations of agents \u2026", Role.DIM);
            return;
        }
        List<String> here = found.conversations().get();
        here.forEach(line -> add(lines, line, Role.TEXT));
        add(lines, here.isEmpty()
                ? "No agent has had a conversation here; " + WelcomeCommand.CONVERSATIONS.mention()
                        + " can show those of other folders."
                : WelcomeCommand.CONVERSATIONS.mention()
                        + " shows them: go on with one, or convert it, also without a session here.",
                Role.DIM);
    }

    private static Role role(String line) {
        return line.startsWith("    +") ? Role.GOOD : line.startsWith("    -") ? Role.BAD : Role.TEXT;
    }

    private static void add(List<Span> lines, String text, Role role) {
        lines.add(new Span(text, role));
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        int width = Math.min(WIDTH, canvas.width());
        List<Span> lines = lines();
        Rect box = canvas.bounds().middle(width, Math.min(canvas.height(), lines.size() + 2));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Welcome ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < inside.height() && top + row < lines.size(); row++) {
            Span line = lines.get(top + row);
            inside.text(0, row, Fit.clip(keys.spell(line.text()), inside.width()), line.role());
        }
    }
}
