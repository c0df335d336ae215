package dev.shiftlog.cli.broken;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads a log while script(1) writes it. What is left when the command ends is read as far as is quick. */
final class LogFollower {
    private static final int BUFFER = 1 << 16;
    private static final int QUICK = 4 * BUFFER;
    private static final int LOOK_EVERY = 50;

    private final Path log;
    private final Listener listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::follow);

    LogFollower(Path log, Listener listener) {
        this.log = log;
        this.listener = listener;
    }

    void start() {
        thread.start();
    }

    void end() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        byte[] buffer = new byte[BUFFER];
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            while (!ended.await(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                read(file, buffer);
            }
            long from = Math.max(file.getFilePointer(), file.length() - QUICK);
            listener.missed(from - file.getFilePointer());
            file.seek(from);
            read(file, buffer);
        } catch (IOException unreadable) {
            // Without the log the exit code alone is recorded.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(RandomAccessFile file, byte[] buffer) throws IOException {
        for (int length = file.read(buffer); length > 0; length = file.read(buffer)) {
            listener.hear(buffer, length);
        }
    }
}
