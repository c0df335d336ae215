package dev.shiftlog.cli.broken;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads a log while script(1) writes it. What is left when the command ends is read as far as is quick. */
final class LogFollower {
    private static final int BUFFER = 1 << 16;
    /** Of what is left at the end at least this much is read: what failed mostly stands there. */
    private static final long TAIL = 4 * BUFFER;
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(50);
    /** While it prints: script(1) stays so long after the command, in which all can be read that it left. */
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final byte[] HEADER = "Script started on ".getBytes(StandardCharsets.US_ASCII);

    private final Path log;
    private final Hearing hearing;
    private final Runnable whenQuiet;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::follow);
    private final byte[] buffer = new byte[BUFFER];
    private final long began = System.nanoTime();
    /** How long may be read, counted from the beginning. */
    private volatile long until = Long.MAX_VALUE;

    /** What is to be done once when the command prints nothing for a while is run on the same thread. */
    LogFollower(Path log, Hearing hearing, Runnable whenQuiet) {
        this.log = log;
        this.hearing = hearing;
        this.whenQuiet = whenQuiet;
    }

    void start() {
        thread.start();
    }

    /** What was heard; called when the command has ended. */
    Heard end() {
        until = System.nanoTime() - began + QUICK;
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return hearing.end();
    }

    private void follow() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            boolean quietBefore = false;
            long pause = LOOK_AGAIN;
            while (!ended.await(pause, TimeUnit.NANOSECONDS)) {
                boolean printed = read(file);
                pause = printed ? LOOK_AGAIN : LOOK_EVERY;
                if (!printed && !quietBefore) {
                    quietBefore = true;
                    whenQuiet.run();
                }
            }
            read(file);
            long from = Math.max(file.getFilePointer(), file.length() - TAIL);
            hearing.miss(from - file.getFilePointer());
            file.seek(from);
            until = Long.MAX_VALUE;
            read(file);
        } catch (IOException unreadable) {
            // Without the log the exit code alone is recorded.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads what is there until time is up; whether there was anything. */
    private boolean read(RandomAccessFile file) throws IOException {
        boolean first = file.getFilePointer() == 0;
        boolean any = false;
        for (int length = file.read(buffer); length > 0; length = file.read(buffer)) {
            hearing.hear(buffer, first && !any ? header(length) : 0, length);
            any = true;
            if (System.nanoTime() - began > until) {
                return true;
            }
        }
        return any;
    }

    /** The length of the line that script(1) writes in front, which repeats the command. */
    private int header(int length) {
        for (int i = 0; i < HEADER.length; i++) {
            if (i >= length || buffer[i] != HEADER[i]) {
                return 0;
            }
        }
        int i = HEADER.length;
        while (i < length && buffer[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, length);
    }
}
