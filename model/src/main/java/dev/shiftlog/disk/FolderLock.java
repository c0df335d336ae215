package dev.shiftlog.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change the files of one folder, for one process and one thread at a time. The operating system holds
 * it, so it ends with its process and never goes stale. The lock file must never be opened by anything else: closing
 * any other handle of it would drop the lock.
 */
public final class FolderLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 5;
    private static final ConcurrentMap<Path, ReentrantLock> INSIDE = new ConcurrentHashMap<>();

    private final ReentrantLock inside;
    private final FileChannel channel;

    private FolderLock(ReentrantLock inside, FileChannel channel) {
        this.inside = inside;
        this.channel = channel;
    }

    /** Takes the lock that this file stands for, making its folder; fails when others hold it all the while. */
    public static FolderLock take(Path file, long waitMillis) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        AtomicFile.refuseOther(path);
        long deadline = System.nanoTime() + waitMillis * 1_000_000;
        ReentrantLock inside = INSIDE.computeIfAbsent(path, _ -> new ReentrantLock());
        if (!waitFor(inside, waitMillis)) {
            throw busy(path);
        }
        try {
            return new FolderLock(inside, outside(path, deadline));
        } catch (IOException failed) {
            inside.unlock();
            throw failed;
        }
    }

    private static boolean waitFor(ReentrantLock lock, long millis) throws IOException {
        try {
            return lock.tryLock(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock; nothing was changed", interrupted);
        }
    }

    private static FileChannel outside(Path path, long deadline) throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (channel.tryLock() == null) {
                if (System.nanoTime() > deadline) {
                    throw busy(path);
                }
                // Uneven pauses, so that many waiting processes do not all look at the same moment.
                TimeUnit.MILLISECONDS.sleep(1 + System.nanoTime() % PAUSE_MILLIS);
            }
            return channel;
        } catch (InterruptedException interrupted) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock; nothing was changed", interrupted);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    private static IOException busy(Path path) {
        return new IOException(path.getParent() + " is being changed by another call; try again in a moment");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            inside.unlock();
        }
    }
}
