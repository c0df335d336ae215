package dev.shiftlog.agent.writing;

import dev.shiftlog.agent.Target;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.io.IOException;
import java.time.Instant;

/** Writes the turns of a fitted transcript as one agent's records. */
public abstract class TurnWriter implements TurnSink {
    protected final JsonLines lines;
    protected final Target target;
    protected final NewIds ids;
    private Instant time;
    private boolean begun;

    protected TurnWriter(JsonLines lines, Target target) {
        this.lines = lines;
        this.target = target;
        this.ids = new NewIds(target.id());
        this.time = target.now();
    }

    @Override
    public final void accept(Turn turn) throws IOException {
        time = turn.time().orElse(time);
        if (!begun) {
            begun = true;
            beforeFirst(turn);
        }
        switch (turn.role()) {
            case USER -> user(turn);
            case ASSISTANT -> assistant(turn);
            case TOOL -> results(turn);
            case SYSTEM_NOTE -> throw new IOException("a note in a fitted transcript: " + turn.id());
        }
    }

    /** What an agent needs in front of the first turn. */
    protected void beforeFirst(Turn first) throws IOException {
        // Most need nothing.
    }

    protected abstract void user(Turn turn) throws IOException;

    protected abstract void assistant(Turn turn) throws IOException;

    protected abstract void results(Turn turn) throws IOException;

    /** When the turn at hand was, or the last one before it of which that is known. */
    protected final Instant time() {
        return time;
    }
}
