package dev.shiftlog.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Input.Gesture;
import dev.shiftlog.loop.Program.Next;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import dev.shiftlog.screen.palette.PaletteScreen;
import dev.shiftlog.screen.question.QuestionScreen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one does with the mouse, aimed at words on the screen. */
class MouseTest {
    private static State dashboard(String keys) {
        return Scenes.play(new Scenes.Scene(Boards.full(), keys), 120, 40);
    }

    private static Grid painted(State state) {
        Grid grid = new Grid(state.width(), state.height());
        new App().view(state, new Canvas(grid));
        return grid;
    }

    private static Next<State, Effect> click(State state, String words) {
        Grid grid = painted(state);
        for (int row = 0; row < grid.height(); row++) {
            int column = grid.row(row).indexOf(words);
            if (column >= 0) {
                return mouse(state, Gesture.PRESS, column, row);
            }
        }
        throw new AssertionError("\"" + words + "\" is not on the screen:\n" + grid.dump());
    }

    private static Next<State, Effect> mouse(State state, Gesture gesture, int column, int row) {
        return new App().update(state, new Msg.Typed(new Input.Mouse(gesture, column, row)));
    }

    private static boolean shows(State state, String words) {
        return painted(state).dump().contains(words);
    }

    @Test
    void aClickFocusesAPanelAndSelectsItsLine() {
        assertTrue(shows(click(dashboard(""), "Ask design about").state(), "\u25b8[ ] Ask design about"));
        assertTrue(shows(click(dashboard(""), "7 Files").state(), "\u25b87 Files"));
    }

    @Test
    void aClickSelectsTheLineThatWasThereBeforeThePanelsMadeRoom() {
        State narrow = Scenes.play(new Scenes.Scene(Boards.full(), ""), 80, 36);
        assertTrue(shows(click(narrow, "argon2id").state(), "\u25b8\u2022 argon2id"));
    }

    @Test
    void theWheelScrollsThePanelBelowItAndLeavesTheFocus() {
        State state = dashboard("1");
        State after = mouse(state, Gesture.WHEEL_DOWN, 80, 4).state();
        assertTrue(shows(after, "\u25b81 Plan"));
        assertTrue(shows(click(after, "2 Progress").state(), "\u25b82 Progress"));
    }

    @Test
    void aClickOnTheFooterDoesWhatTheKeyDoes() {
        assertTrue(click(dashboard(""), "p preview").effects().contains(new Effect.MakeContext()));
        assertTrue(click(dashboard(""), ": commands").state().top() instanceof PaletteScreen);
        assertEquals(List.of(new Effect.Undo()), click(dashboard(""), "u undo").effects());
    }

    @Test
    void aClickOnANoticeTakesItAwayAndDoesNothingElse() {
        State told = dashboard("").saying("something was said, u undo");
        Next<State, Effect> next = click(told, "u undo");
        assertEquals(List.of(), next.effects());
        assertEquals("", next.state().notice());
    }

    @Test
    void aHalfTypedLineIsNotDisturbed() {
        State typing = dashboard("2 a 'half'");
        State after = click(typing, "Ask design about").state();
        assertTrue(shows(after, "half"));
        assertFalse(shows(after, "\u25b8[ ] Ask design"));
    }

    @Test
    void aLineOfThePaletteRunsAndTheRestOfTheScreenLeavesIt() {
        State palette = dashboard(": 'theme'");
        State themed = click(palette, "Switch between dark").state();
        assertTrue(themed.top() instanceof Dashboard);
        assertEquals("theme: light", themed.notice());
        assertTrue(mouse(palette, Gesture.PRESS, 2, 3).state().top() instanceof Dashboard);
        assertTrue(mouse(dashboard(":"), Gesture.WHEEL_DOWN, 60, 20).state()
                .top() instanceof PaletteScreen moved
                && moved.selected() == 1);
    }

    @Test
    void aQuestionIsAnsweredByAClickOnlyOnTheAnswer() {
        State question = dashboard("S");
        assertTrue(click(question, "It goes to the history").state().top() instanceof QuestionScreen);
        assertEquals(List.of(new Effect.SaveSession()), click(question, "y yes").effects());
        Next<State, Effect> no = click(question, "n no");
        assertEquals(List.of(), no.effects());
        assertTrue(no.state().top() instanceof Dashboard);
    }

    @Test
    void oneKeyGivesTheMouseToTheTerminalAndTakesItBack() {
        Next<State, Effect> released = new App().update(dashboard(""), new Msg.Typed(new Input.Key("M")));
        assertEquals(List.of(new Effect.CaptureMouse(false)), released.effects());
        Next<State, Effect> taken = new App().update(released.state(), new Msg.Typed(new Input.Key("M")));
        assertEquals(Optional.of(new Effect.CaptureMouse(true)), taken.effects().stream().findFirst());
    }
}
