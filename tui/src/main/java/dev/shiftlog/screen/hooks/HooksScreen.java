package dev.shiftlog.screen.hooks;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HookLine;
import dev.shiftlog.handover.HandoverNews.HookState;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.HooksCommand;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.list.ListView;
import java.util.List;
import java.util.Optional;

/** One line for each host and scope; below it, what the selected hooks do and the command that changes them. */
public record HooksScreen(Optional<List<HookLine>> lines, Cursor cursor) implements ListScreen {
    private static final int DETAILS = 7;
    private static final int LEAST_DETAILS = 3;

    /** The screen before the settings are read. */
    public static HooksScreen unread(int height) {
        return new HooksScreen(Optional.empty(), Cursor.start(height - 2));
    }

    /** What has to be done for the screen to show something. */
    public static Effect opening() {
        return new Effect.Handover(new HandoverErrand.LookAtHooks());
    }

    @Override
    public String title() {
        return "Hooks";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.HOOKS, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(HooksCommand.CHANGE, HooksCommand.COPY, HooksCommand.LOOK, ListCommand.DOWN,
                AppCommand.BACK);
    }

    private List<HookLine> shown() {
        return lines.orElse(List.of());
    }

    @Override
    public Turn act(ScreenCommand command) {
        return command instanceof HooksCommand own ? act(own) : Turn.stay(this);
    }

    private Turn act(HooksCommand command) {
        if (command == HooksCommand.LOOK) {
            return Turn.run(this, opening());
        }
        if (shown().isEmpty()) {
            return Turn.say(this, "the settings are being read; this takes a moment");
        }
        HookLine line = shown().get(cursor.line());
        if (command == HooksCommand.COPY) {
            return Turn.run(this, new Effect.Copy("the command", command(line)));
        }
        return isPlugin(line)
                ? Turn.say(this, line.host() + " took these hooks as a plugin; take them away there: "
                        + command(line))
                : Turn.run(this, new Effect.Handover(
                        new HandoverErrand.PlanHooks(line.host(), line.scope(), !line.isInstalled())));
    }

    private static boolean isPlugin(HookLine line) {
        return line.scope().equals(HookLine.PLUGIN);
    }

    /** The same on the command line. */
    private static String command(HookLine line) {
        if (isPlugin(line)) {
            String noun = line.host().equals("gemini") ? "extensions" : "plugin";
            return line.host() + " " + noun + " uninstall shiftlog";
        }
        return "shiftlog hooks " + (line.isInstalled() ? "uninstall " : "install ") + line.host()
                + " --scope "
                + line.scope();
    }

    @Override
    public HooksScreen at(Cursor moved) {
        return new HooksScreen(lines, moved);
    }

    @Override
    public HooksScreen pressed(int row) {
        Cursor list = list();
        return row < list.rows() ? at(cursor.at(list.top(1) + row)) : this;
    }

    /** The list itself, which leaves room for what is said of the selected hooks. */
    private Cursor list() {
        boolean isRoomy = cursor.rows() >= shown().size() + DETAILS;
        return cursor.sized(isRoomy ? shown().size() : Math.max(1, cursor.rows() - LEAST_DETAILS));
    }

    @Override
    public Turn told(Msg message) {
        return message instanceof Msg.Handed(HandoverNews news) ? handed(news) : Turn.stay(this);
    }

    private Turn handed(HandoverNews news) {
        if (news instanceof HandoverNews.HooksSeen seen) {
            return Turn.stay(new HooksScreen(Optional.of(seen.lines()), cursor.of(seen.lines().size())));
        }
        if (news instanceof HandoverNews.HooksPlanned planned) {
            return Turn.open(this, HookChangeScreen.of(planned.change(), planned.lines()));
        }
        if (news instanceof HandoverNews.Changed changed) {
            return Turn.say(this, changed.words()).and(new Request.Run(opening()));
        }
        return news instanceof HandoverNews.Failed failed
                ? failed(lines.isPresent(), failed.reason())
                : Turn.stay(this);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Frames.box(canvas, canvas.bounds(), true);
        canvas.text(2, 0, " Hooks ", Role.TITLE);
        Canvas inside = canvas.part(canvas.bounds().inset(1, 1));
        if (lines.isEmpty()) {
            inside.text(1, 0, "Reading the agents' settings …", Role.DIM);
            return;
        }
        Cursor list = list();
        ListView.lines(inside, list, 1,
                (area, row, line, isSelected) -> row(area, row, shown().get(line)));
        if (!shown().isEmpty()) {
            boolean isRoomy = list.rows() == shown().size();
            details(inside, list.rows() + (isRoomy ? 1 : 0), shown().get(cursor.line()), keys);
        }
    }

    private static void row(Canvas inside, int row, HookLine line) {
        inside.text(2, row, line.host(), Role.KEY);
        inside.text(10, row, line.scope(), Role.TEXT);
        int x = inside.text(19, row, words(line.state()), role(line.state()));
        int from = Math.max(x + 2, 42);
        inside.text(from, row, Fit.clipStart(line.file(), inside.width() - from - 1), Role.DIM);
    }

    private static String words(HookState state) {
        return switch (state) {
            case INSTALLED -> "✓ installed";
            case UNTRUSTED -> "! not trusted yet";
            case SWITCHED_OFF -> "! switched off";
            case OTHER_COMMAND -> "! other command";
            case ABSENT -> "· not installed";
            case UNREADABLE -> "✗ not readable";
        };
    }

    private static Role role(HookState state) {
        return switch (state) {
            case INSTALLED -> Role.GOOD;
            case OTHER_COMMAND, UNTRUSTED, SWITCHED_OFF -> Role.WARN;
            case ABSENT -> Role.DIM;
            case UNREADABLE -> Role.BAD;
        };
    }

    private static void details(Canvas inside, int from, HookLine line, Keymap keys) {
        int y = from;
        y = ListView.words(inside, y,
                "Calls us at " + String.join(", ", line.events()) + "; lets " + line.limit()
                        + " through.",
                Role.TEXT);
        if (line.state() == HookState.UNTRUSTED) {
            y = ListView.words(inside, y,
                    "Codex asks at its next start whether these hooks may run; until then it skips them.",
                    Role.WARN);
        }
        y = ListView.words(inside, y, command(line), Role.CODE);
        ListView.words(inside, y, isPlugin(line)
                ? "The agent took these as a plugin; there they can be taken away."
                : keys.key(HooksCommand.CHANGE) + " does the same: it shows what changes, and asks.",
                Role.DIM);
    }
}
