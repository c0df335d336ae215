package dev.shiftlog.tui;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.loop.Program;
import dev.shiftlog.loop.Program.Next;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;

/** The app for the message loop. */
public final class App implements Program<State, Msg, Effect> {
    @Override
    public Next<State, Effect> update(State state, Msg message) {
        return new Update(state).on(message);
    }

    @Override
    public void view(State state, Canvas canvas) {
        View.paint(state, canvas);
    }

    @Override
    public boolean isOver(State state) {
        return state.isOver();
    }
}
