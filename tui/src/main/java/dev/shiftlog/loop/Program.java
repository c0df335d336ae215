package dev.shiftlog.loop;

import dev.shiftlog.canvas.Canvas;

/** An application as two pure functions. */
public interface Program<S, M, E extends Effect> {
    Next<S, E> update(S state, M message);

    void view(S state, Canvas canvas);

    boolean isOver(S state);
}
