package dev.shiftlog.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.keys.Input;
import dev.shiftlog.loop.Program.Next;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two keys mean the same wherever one is, also while a text is half typed. */
class WhileTypingTest {
    private static Next<State, Effect> pressed(String key) {
        State typing = Scenes.play(new Scenes.Scene(Boards.full(), "2 a 'half'"), 80, 24);
        return new App().update(typing, new Msg.Typed(new Input.Key(key)));
    }

    @Test
    void theAppIsStoppedAndTheTextIsStillThere() {
        Next<State, Effect> next = pressed("ctrl+z");
        assertEquals(List.of(new Effect.Suspend()), next.effects());
        Grid grid = new Grid(80, 24);
        new App().view(next.state(), new Canvas(grid));
        assertTrue(grid.dump().contains("half"), grid.dump());
    }

    @Test
    void theAppIsLeft() {
        assertTrue(pressed("ctrl+c").state().isOver());
    }
}
