package dev.shiftlog.loop;

import java.util.function.Consumer;

/** Carries out effects; what comes of them is posted as messages. */
@FunctionalInterface
public interface Runner<E, M> {
    void run(E effect, Consumer<M> post);
}
