package dev.shiftlog.screen.hooks;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HookLine;
import dev.shiftlog.handover.HandoverNews.HookState;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.HooksCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.List;
import java.util.Optional;

/** One line for each host and scope; below it, what the selected hooks do and the command that changes them. */
public record HooksScreen(Optional<List<HookLine>> lines, int selected, int width) implements Screen {
    private static final int DETAILS = 7;

    /** The screen before the settings are read. */
    public static HooksScreen unread(int width) {
        return new HooksScreen(Optional.empty(), 0, width);
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
    public Turn on(Command command) {
        return switch (command) {
            case HooksCommand own -> act(own);
            case ListCommand list -> Turn.stay(moved(list));
            case AppCommand app -> app == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
            case FormCommand _ -> Turn.stay(this);
            case ScreenCommand _ -> Turn.stay(this);
        };
    }

    private Turn act(HooksCommand command) {
        if (command == HooksCommand.LOOK) {
            return Turn.run(this, opening());
        }
        if (shown().isEmpty()) {
            return Turn.say(this, "the settings are being read; this takes a moment");
        }
        HookLine line = shown().get(selected);
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

    private HooksScreen moved(ListCommand command) {
        return selecting(switch (command) {
            case UP -> selected - 1;
            case DOWN -> selected + 1;
            case PAGE_UP, FIRST, FILTER -> 0;
            case PAGE_DOWN, LAST -> Integer.MAX_VALUE;
        });
    }

    private HooksScreen selecting(int line) {
        return new HooksScreen(lines, Math.clamp(line, 0, Math.max(0, shown().size() - 1)), width);
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse ? Turn.stay(switch (mouse.gesture()) {
            case PRESS -> selecting(mouse.row() - 1);
            case WHEEL_UP -> selecting(selected - 1);
            case WHEEL_DOWN -> selecting(selected + 1);
            case RELEASE, DRAG, OTHER -> this;
        }) : Turn.stay(this);
    }

    @Override
    public Turn told(Msg message) {
        return message instanceof Msg.Handed(HandoverNews news) ? handed(news) : Turn.stay(this);
    }

    private Turn handed(HandoverNews news) {
        if (news instanceof HandoverNews.HooksSeen seen) {
            return Turn.stay(new HooksScreen(Optional.of(seen.lines()), 0, width).selecting(selected));
        }
        if (news instanceof HandoverNews.HooksPlanned planned) {
            return Turn.open(this, HookChangeScreen.of(planned.change(), planned.lines()));
        }
        if (news instanceof HandoverNews.Changed changed) {
            return Turn.say(this, changed.words()).and(new Request.Run(opening()));
        }
        return news instanceof HandoverNews.Failed failed
                ? Turn.say(this, failed.reason())
                : Turn.stay(this);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new HooksScreen(lines, selected, columns);
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
        boolean roomy = inside.height() >= shown().size() + DETAILS;
        int rows = roomy ? shown().size() : Math.max(1, inside.height() - 3);
        int top = Math.max(0, Math.min(selected - rows / 2, shown().size() - rows));
        for (int row = 0; row < rows && top + row < shown().size(); row++) {
            row(inside, row, shown().get(top + row), top + row == selected);
        }
        if (!shown().isEmpty()) {
            details(inside, rows + (roomy ? 1 : 0), shown().get(selected), keys);
        }
    }

    private static void row(Canvas inside, int row, HookLine line, boolean isSelected) {
        inside.text(0, row, isSelected ? "▸" : " ", Role.FOCUS);
        inside.text(2, row, line.host(), Role.KEY);
        inside.text(10, row, line.scope(), Role.TEXT);
        int x = inside.text(19, row, words(line.state()), role(line.state()));
        int from = Math.max(x + 2, 42);
        inside.text(from, row, Fit.clipStart(line.file(), inside.width() - from - 1), Role.DIM);
        if (isSelected) {
            inside.mark(new Rect(0, row, inside.width(), 1), Mark.SELECTED);
        }
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
        y = words(inside, y, "Calls us at " + String.join(", ", line.events()) + "; lets " + line.limit()
                + " through.", Role.TEXT);
        if (line.state() == HookState.UNTRUSTED) {
            y = words(inside, y,
                    "Codex asks at its next start whether these hooks may run; until then it skips them.",
                    Role.WARN);
        }
        y = words(inside, y, command(line), Role.CODE);
        words(inside, y, isPlugin(line)
                ? "The agent took these as a plugin; there they can be taken away."
                : keys.key(HooksCommand.CHANGE) + " does the same: it shows what changes, and asks.",
                Role.DIM);
    }

    private static int words(Canvas inside, int row, String text, Role role) {
        int y = row;
        for (String line : Fit.wrap(text, inside.width() - 2)) {
            inside.text(1, y++, line, role);
        }
        return y;
    }
}
