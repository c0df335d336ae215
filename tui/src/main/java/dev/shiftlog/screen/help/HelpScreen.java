package dev.shiftlog.screen.help;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.List;
import java.util.Optional;

/** All commands of the screen below, with their keys and, where one cannot act now, the reason. */
public record HelpScreen(Screen below, int top, int height) implements Screen {

    public static HelpScreen of(Screen below, int height) {
        return new HelpScreen(below, 0, height);
    }

    private List<Command> commands() {
        List<Scope> scopes = below.scopes();
        return Command.all().stream().filter(command -> scopes.contains(command.scope())).toList();
    }

    private int rows() {
        return commands().size() + below.scopes().size() * 2;
    }

    @Override
    public String title() {
        return "Keys";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(ListCommand.DOWN, ListCommand.UP, AppCommand.BACK);
    }

    @Override
    public boolean isOverlay() {
        return true;
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
                case LAST -> rows();
                case FILTER -> top;
            }));
        }
        return command == AppCommand.BACK || command == AppCommand.HELP ? Turn.close(this) : Turn.stay(this);
    }

    private HelpScreen scrolled(int to) {
        return new HelpScreen(below, Math.clamp(to, 0, Math.max(0, rows() - height + 3)), height);
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse
                ? Turn.stay(scrolled(mouse.gesture() == Input.Gesture.WHEEL_UP
                        ? top - 3
                        : mouse.gesture() == Input.Gesture.WHEEL_DOWN ? top + 3 : top))
                : Turn.stay(this);
    }

    @Override
    public Screen sized(int width, int changed) {
        return new HelpScreen(below.sized(width, changed), 0, changed);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Rect box = canvas.bounds()
                .middle(Math.min(canvas.width(), 84), Math.min(canvas.height(), rows() + 2));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Keys: " + below.title() + " ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        int y = -top;
        for (Scope scope : below.scopes()) {
            inside.text(0, y++, scope.heading(), Role.HEADING);
            for (Command command : commands()) {
                if (command.scope() == scope) {
                    line(inside, y++, command, keys);
                }
            }
            y++;
        }
    }

    private void line(Canvas inside, int y, Command command, Keymap keys) {
        Optional<String> refusal = below.refusal(command);
        List<String> all = keys.keys(command);
        String shown = all.size() > 3 ? all.getFirst() + " … " + all.getLast() : String.join(" ", all);
        inside.text(1, y, Fit.clip(shown, 17), Role.KEY);
        int end = inside.text(Math.max(20, 2 + Cluster.width(shown)), y, command.sentence(),
                refusal.isPresent() ? Role.DIM : Role.TEXT);
        refusal.ifPresent(
                why -> inside.text(end, y, Fit.clip("  (" + keys.spell(why) + ")", inside.width() - end),
                        Role.DIM));
    }
}
