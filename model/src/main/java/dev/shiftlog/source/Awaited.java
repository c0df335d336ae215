package dev.shiftlog.source;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread reads, for the one that waits for it: failures arrive as if it had read itself. */
public final class Awaited {
    private Awaited() {}

    public static <T> T of(Future<T> reading) throws IOException {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    /** For a thread that is asked to stop while it waits. */
    public static IOException stopped(InterruptedException asked) {
        Thread.currentThread().interrupt();
        return new IOException("the reading was stopped", asked);
    }

    private static IOException rethrown(Throwable failure) {
        return switch (failure) {
            case IOException known -> known;
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            default -> new IOException(failure);
        };
    }
}
