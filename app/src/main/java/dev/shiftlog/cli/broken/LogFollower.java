package dev.shiftlog.cli.broken;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads a log while script(1) writes it. A command that prints in a hurry needs all processors, and
 * nearly all that it prints is dull: then only samples are read, and the rest when it pauses or has
 * ended, on two threads. What is left at the end is read as far as is quick.
 */
final class LogFollower {
    /** So much is read at once. */
    static final int BUFFER = 1 << 14;
    /** Of what is left at the end at least this much is read: what failed mostly stands there. */
    private static final long TAIL = 1 << 18;
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(50);
    /** While it prints: script(1) stays longer than this behind the command, so that its end is a pause. */
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(60);
    /** What of a dull log may wait for a pause: so much is read quickly. */
    private static final long MOST_WAITING = 24 << 20;
    private static final long WORTH_A_THREAD = 1 << 20;
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
            whileItPrints(file);
            hearWhatWaits(file);
            long from = Math.max(file.getFilePointer(), file.length() - TAIL);
            hearing.miss(from - file.getFilePointer());
            file.seek(from);
            until = Long.MAX_VALUE;
            hear(file, Long.MAX_VALUE);
        } catch (IOException unreadable) {
            // Without the log the exit code alone is recorded.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void whileItPrints(RandomAccessFile file) throws IOException, InterruptedException {
        long length = 0;
        boolean quietBefore = false;
        long pause = LOOK_AGAIN;
        while (!ended.await(pause, TimeUnit.NANOSECONDS)) {
            boolean quiet = file.length() == length;
            length = file.length();
            pause = quiet ? LOOK_EVERY : LOOK_AGAIN;
            if (quiet) {
                hearWhatWaits(file);
            } else {
                sample(file, length);
            }
            if (quiet && !quietBefore && ended.getCount() > 0) {
                quietBefore = true;
                whenQuiet.run();
            }
        }
    }

    /** Hears one piece, and goes on while more of it is heard than the end of a line, or too much waits. */
    private void sample(RandomAccessFile file, long length) throws IOException {
        long heard;
        do {
            heard = hearing.lines();
        } while (hearsPiece(file, length)
                && (hearing.lines() > heard + 1 || length - file.getFilePointer() > MOST_WAITING));
    }

    /** Hears what is there until time is up, with a second thread ahead of the first if that is much. */
    private void hearWhatWaits(RandomAccessFile file) throws IOException, InterruptedException {
        long length = file.length();
        long middle = file.getFilePointer() + (length - file.getFilePointer()) / 2;
        if (length - middle > WORTH_A_THREAD) {
            DullStretch ahead = DullStretch.begun(log, middle, length, this::isTimeUp);
            hear(file, middle);
            hear(file, ahead.passed().begin());
            if (file.getFilePointer() == ahead.begin() && hearing.isAtRest()) {
                file.seek(ahead.end());
            }
        }
        hear(file, length);
    }

    private void hear(RandomAccessFile file, long to) throws IOException {
        boolean any = true;
        while (any && !isTimeUp()) {
            any = hearsPiece(file, to);
        }
    }

    private boolean isTimeUp() {
        return System.nanoTime() - began > until;
    }

    /** Hears the next piece, if there is one. */
    private boolean hearsPiece(RandomAccessFile file, long to) throws IOException {
        long at = file.getFilePointer();
        int length = file.read(buffer, 0, (int) Math.min(buffer.length, to - at));
        if (length > 0) {
            hearing.hear(buffer, at == 0 ? header(length) : 0, length);
        }
        return length > 0;
    }

    /** The length of the line that script(1) writes in front, which repeats the command. */
    private int header(int length) {
        for (int i = 0; i < HEADER.length; i++) {
            if (i >= length || buffer[i] != HEADER[i]) {
                return 0;
            }
        }
        return Math.min(Newline.in(buffer, HEADER.length, length) + 1, length);
    }
}
