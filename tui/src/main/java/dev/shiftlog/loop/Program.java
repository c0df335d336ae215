package dev.shiftlog.loop;

import dev.shiftlog.canvas.Canvas;
import java.util.List;

/** An application as two pure functions. */
public interface Program<S, M, E extends Effect> {
    /** The state after a message, and what is to be done outside. */
    record Next<S, E>(S state, List<E> effects) {
        public Next {
            effects = List.copyOf(effects);
        }

        public static <S, E> Next<S, E> of(S state) {
            return new Next<>(state, List.of());
        }
    }

    Next<S, E> update(S state, M message);

    void view(S state, Canvas canvas);

    boolean isOver(S state);
}
