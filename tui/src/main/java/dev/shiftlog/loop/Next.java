package dev.shiftlog.loop;

import java.util.List;

/** The state after a message, and what is to be done outside. */
public record Next<S, E>(S state, List<E> effects) {
    public Next {
        effects = List.copyOf(effects);
    }

    public static <S, E> Next<S, E> of(S state) {
        return new Next<>(state, List.of());
    }
}
