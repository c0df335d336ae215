package dev.shiftlog.transcript;

import java.io.IOException;

/** Takes the turns of a transcript, one after the other. */
@FunctionalInterface
public interface TurnSink {
    void accept(Turn turn) throws IOException;
}
