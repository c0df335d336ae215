package dev.shiftlog.loop;

/** Counts what has begun and not ended; a task registers before it starts, so zero means quiet. */
final class Pending {
    private int count;

    synchronized void begin() {
        count++;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    synchronized void awaitNone() throws InterruptedException {
        while (count > 0) {
            wait();
        }
    }
}
