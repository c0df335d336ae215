package dev.shiftlog.tui;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.welcome.WelcomeScreen;
import java.util.ArrayList;
import java.util.List;

/** The whole app at one moment: screens upon each other, the last one on top. */
public record State(Board board, List<Screen> screens, int width, int height, Look look, String notice,
        boolean isOver) {

    /** How the person wants it. */
    public record Look(Keymap keys, Theme theme, boolean hasMouse) {}

    public State {
        screens = List.copyOf(screens);
    }

    /** The app with its first screen. */
    public static State of(Board board, Screen first, Look look) {
        return new State(board, List.of(first), 80, 24, look, "", false);
    }

    public Screen top() {
        return screens.getLast();
    }

    /** Nothing is kept here while the welcome lies somewhere among the screens. */
    boolean hasSession() {
        for (Screen screen : screens) {
            if (screen instanceof WelcomeScreen) {
                return false;
            }
        }
        return true;
    }

    Keymap keys() {
        return look.keys();
    }

    State with(Board changed) {
        return new State(changed, screens.stream().map(screen -> screen.refreshed(changed)).toList(), width,
                height, look,
                notice, isOver);
    }

    State at(int screen, Screen changed) {
        List<Screen> all = new ArrayList<>(screens);
        all.set(screen, changed);
        return new State(board, all, width, height, look, notice, isOver);
    }

    public State opened(Screen above) {
        List<Screen> all = new ArrayList<>(screens);
        all.add(above.sized(width, Frame.screenRows(height)));
        return new State(board, all, width, height, look, notice, isOver);
    }

    /** The first screen is never closed. */
    State closed() {
        return screens.size() == 1
                ? this
                : new State(board, screens.subList(0, screens.size() - 1), width, height, look, notice,
                        isOver);
    }

    public State sized(int columns, int rows) {
        List<Screen> all = screens.stream()
                .map(screen -> screen.sized(columns, Frame.screenRows(rows)))
                .toList();
        return new State(board, all, columns, rows, look, notice, isOver);
    }

    State saying(String words) {
        return new State(board, screens, width, height, look, look.keys().spell(words), isOver);
    }

    State looking(Look changed) {
        return new State(board, screens, width, height, changed, notice, isOver);
    }

    State over() {
        return new State(board, screens, width, height, look, notice, true);
    }
}
