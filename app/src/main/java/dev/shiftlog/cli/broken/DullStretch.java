package dev.shiftlog.cli.broken;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A stretch of a log whose dull lines are passed over on a thread of its own. */
final class DullStretch {
    private final Path log;
    private final long to;
    private final BooleanSupplier isTimeUp;
    private final byte[] buffer = new byte[LogFollower.BUFFER];
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::pass);
    private long begin;
    private long end;

    private DullStretch(Path log, long from, long to, BooleanSupplier isTimeUp) {
        this.log = log;
        this.to = to;
        this.isTimeUp = isTimeUp;
        begin = from;
        end = from;
    }

    /** Begins at once, and ends early when time is up. */
    static DullStretch begun(Path log, long from, long to, BooleanSupplier isTimeUp) {
        DullStretch stretch = new DullStretch(log, from, to, isTimeUp);
        stretch.thread.start();
        return stretch;
    }

    DullStretch passed() throws InterruptedException {
        thread.join();
        return this;
    }

    /** Where its first line begins. */
    long begin() {
        return begin;
    }

    /** Where the first line begins that has to be heard; all between is dull. */
    long end() {
        return end;
    }

    private void pass() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int length = read(file, begin);
            begin += Math.min(Newline.in(buffer, 0, length) + 1, length);
            end = begin;
            int dull = 1;
            while (dull > 0 && !isTimeUp.getAsBoolean()) {
                dull = DullLines.end(buffer, 0, read(file, end));
                end += dull;
            }
        } catch (IOException unreadable) {
            // It is not passed over, and whoever hears it meets the same.
            return;
        }
    }

    private int read(RandomAccessFile file, long from) throws IOException {
        file.seek(from);
        return Math.max(0, file.read(buffer, 0, (int) Math.min(buffer.length, to - from)));
    }
}
