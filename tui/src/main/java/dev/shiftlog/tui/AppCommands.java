package dev.shiftlog.tui;

import dev.shiftlog.canvas.Theme;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.help.HelpScreen;
import dev.shiftlog.screen.palette.PaletteScreen;
import java.util.List;
import java.util.Locale;

/** The commands that work everywhere. */
final class AppCommands {
    record Done(State state, List<Effect> effects) {
        Done {
            effects = List.copyOf(effects);
        }
    }

    private AppCommands() {}

    /** Going back means something else on every screen; and the help closes itself by its own key. */
    static boolean isForScreen(AppCommand command) {
        return command == AppCommand.BACK;
    }

    static Done run(State state, AppCommand command) {
        return switch (command) {
            case HELP -> new Done(help(state), List.of());
            case PALETTE -> new Done(state.opened(PaletteScreen.over(below(state))), List.of());
            case THEME -> theme(state);
            case MOUSE -> mouse(state);
            case SUSPEND -> new Done(state, List.of(new Effect.Suspend()));
            case REDRAW -> new Done(state, List.of(new Effect.Redraw()));
            case LEAVE -> new Done(state.over(), List.of());
            case BACK -> new Done(state, List.of());
        };
    }

    private static Screen below(State state) {
        return state.top() instanceof HelpScreen help ? help.below() : state.top();
    }

    private static State help(State state) {
        return state.top() instanceof HelpScreen
                ? state.closed()
                : state.opened(HelpScreen.of(state.top(), state.keys(), state.width(),
                        Frame.screenRows(state.height())));
    }

    private static Done theme(State state) {
        State.Look look = state.look();
        Theme theme = look.theme().next();
        return new Done(state.looking(new State.Look(look.keys(), theme, look.hasMouse()))
                .saying("theme: " + theme.name().toLowerCase(Locale.ROOT)),
                List.of(new Effect.UseTheme(theme)));
    }

    private static Done mouse(State state) {
        State.Look look = state.look();
        boolean captured = !look.hasMouse();
        String key = look.keys().key(AppCommand.MOUSE);
        return new Done(
                state.looking(new State.Look(look.keys(), look.theme(), captured))
                        .saying(captured
                                ? "the mouse works here again"
                                : "the mouse belongs to the terminal: select and copy; " + key
                                        + " takes it back"),
                List.of(new Effect.CaptureMouse(captured)));
    }
}
