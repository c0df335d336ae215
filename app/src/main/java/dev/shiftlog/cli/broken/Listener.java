package dev.shiftlog.cli.broken;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Hears a command's output while it passes through here, on a thread of its own. It never holds the
 * command up: when it cannot keep pace, the oldest bytes that wait are dropped.
 */
final class Listener {
    /** In bytes: some programs write every line by itself. */
    private static final long MOST_WAITING = 4 << 20;

    private final Hearing hearing;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::listen);
    private boolean ended;
    private long size;
    private long dropped;

    Listener(Hearing hearing) {
        this.hearing = hearing;
    }

    void hear(byte[] buffer, int length) {
        byte[] chunk = new byte[length];
        System.arraycopy(buffer, 0, chunk, 0, length);
        synchronized (waiting) {
            if (thread.getState() == Thread.State.NEW) {
                thread.start();
            }
            waiting.addLast(chunk);
            size += length;
            while (size > MOST_WAITING && waiting.size() > 1) {
                dropped += taken().length;
            }
            waiting.notifyAll();
        }
    }

    /** What was heard; called when the command has ended. */
    Heard end() {
        synchronized (waiting) {
            ended = true;
            waiting.notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return hearing.end();
    }

    private void listen() {
        for (byte[] chunk = next(); chunk.length > 0; chunk = next()) {
            hearing.hear(chunk, 0, chunk.length);
        }
    }

    /** The next bytes, or none when the command has ended and all was read. */
    private byte[] next() {
        synchronized (waiting) {
            while (waiting.isEmpty() && !ended) {
                try {
                    waiting.wait();
                } catch (InterruptedException stopped) {
                    return new byte[0];
                }
            }
            hearing.miss(dropped);
            dropped = 0;
            return waiting.isEmpty() ? new byte[0] : taken();
        }
    }

    private byte[] taken() {
        byte[] first = waiting.removeFirst();
        size -= first.length;
        return first;
    }
}
