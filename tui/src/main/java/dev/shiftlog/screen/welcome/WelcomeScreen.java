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
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.keys.WelcomeCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.conversations.ConversationsScreen;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.list.ListView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what it found and what it would write, and waits for the yes. */
public record WelcomeScreen(String folder, String now, Optional<FirstLook> look, Cursor cursor,
        int width) implements ListScreen {
    private static final int WIDTH = 88;

    /** The screen before anything was looked at. */
    public static WelcomeScreen in(String folder, String now) {
        return new WelcomeScreen(folder, now, Optional.empty(), Cursor.start(20), WIDTH);
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
        return lines().size() > cursor.rows()
                ? List.of(WelcomeCommand.INIT, WelcomeCommand.CONVERSATIONS, ListCommand.DOWN,
                        WelcomeCommand.QUIT)
                : List.of(WelcomeCommand.INIT, WelcomeCommand.CONVERSATIONS, WelcomeCommand.QUIT);
    }

    @Override
    public Turn act(ScreenCommand command) {
        if (!(command instanceof WelcomeCommand own)) {
            return Turn.stay(this);
        }
        return switch (own) {
            case INIT -> Turn.run(this, new Effect.Init());
            case CONVERSATIONS -> Turn.open(this, ConversationsScreen.unread(now, width, cursor.rows() + 2))
                    .and(new Request.Run(ConversationsScreen.opening()));
            case QUIT -> Turn.stay(this).and(new Request.Leave());
        };
    }

    @Override
    public Turn on(Command command) {
        return command == AppCommand.BACK
                ? Turn.say(this, WelcomeCommand.QUIT.mention() + " leaves the app; nothing was written")
                : ListScreen.super.on(command);
    }

    @Override
    public WelcomeScreen at(Cursor moved) {
        return new WelcomeScreen(folder, now, look, moved, width);
    }

    private WelcomeScreen settled() {
        return at(cursor.of(Math.max(1, lines().size() - cursor.rows() + 1)));
    }

    @Override
    public Turn told(Msg news) {
        if (news instanceof Msg.Found found) {
            return Turn
                    .stay(new WelcomeScreen(folder, now, Optional.of(found.look()), cursor, width).settled());
        }
        return news instanceof Msg.Begun ? Turn.close(this) : Turn.stay(this);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new WelcomeScreen(folder, now, look, cursor.sized(rows - 2), columns).settled();
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

    private void conversations(List<Span> lines, FirstLook found) {
        if (found.conversations().isEmpty()) {
            add(lines, "Looking for conversations of agents \u2026", Role.DIM);
            return;
        }
        List<String> here = found.conversations().get();
        here.forEach(line -> add(lines, line, Role.TEXT));
        if (here.isEmpty()) {
            add(lines, "No agent has had a conversation here.", Role.DIM);
            add(lines, WelcomeCommand.CONVERSATIONS.mention() + " can show those of other folders.",
                    Role.DIM);
        } else {
            add(lines, WelcomeCommand.CONVERSATIONS.mention() + " shows them: go on with one, or convert it.",
                    Role.DIM);
            add(lines, "That needs no session here.", Role.DIM);
        }
    }

    private static Role role(String line) {
        return line.startsWith("    +") ? Role.GOOD : line.startsWith("    -") ? Role.BAD : Role.TEXT;
    }

    /** What does not fit goes on below, as far in as it began. */
    private void add(List<Span> lines, String text, Role role) {
        int indent = text.length() - text.stripLeading().length() + (text.strip().startsWith("+ ") ? 2 : 0);
        int room = Math.min(WIDTH, width) - 4;
        List<String> wrapped = Fit.wrap(text.substring(Math.min(indent, text.length())),
                Math.max(8, room - indent));
        for (int row = 0; row < wrapped.size(); row++) {
            String before = row == 0 ? text.substring(0, indent) : " ".repeat(indent);
            lines.add(new Span(before + wrapped.get(row), role));
        }
        if (wrapped.isEmpty()) {
            lines.add(new Span(text, role));
        }
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        List<Span> lines = lines();
        Rect box = canvas.bounds()
                .middle(Math.min(WIDTH, canvas.width()), Math.min(canvas.height(), lines.size() + 2));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Welcome ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < inside.height() && cursor.line() + row < lines.size(); row++) {
            Span line = lines.get(cursor.line() + row);
            inside.text(0, row, Fit.clip(keys.spell(line.text()), inside.width()), line.role());
        }
        ListView.share(canvas, box, cursor.line(), inside.height(), lines.size());
    }
}
