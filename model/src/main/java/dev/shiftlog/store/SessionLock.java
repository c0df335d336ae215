package dev.shiftlog.store;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The operating system's lock on a project's session, held only while a call applies its changes. The
 * system drops it with its holder, so it cannot go stale. Nothing else may ever open the locked file:
 * closing any other handle of it in this process would drop the lock.
 */
final class SessionLock implements AutoCloseable {
    /** Threads of this process wait here, because the system's lock belongs to the whole process. */
    private static final ReentrantLock GATE = new ReentrantLock();
    private static final long FIRST_PAUSE = 500_000;
    private static final long LONGEST_PAUSE = 8_000_000;

    private final FileChannel channel;
    private final FileLock lock;

    private SessionLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for the lock, and comes back without it when the time is over. */
    static Optional<SessionLock> acquire(StitchFolder folder, long waitMillis) throws StoreException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        try {
            if (!GATE.tryLock(waitMillis, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        Optional<SessionLock> lock = Optional.empty();
        try {
            lock = open(folder, deadline);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                GATE.unlock();
            }
        }
    }

    private static Optional<SessionLock> open(StitchFolder folder, long deadline) throws StoreException {
        try {
            // A link that came with a foreign project would let us write outside of it.
            AtomicFile.refuseSymlink(folder.ours());
            AtomicFile.refuseSymlink(folder.archives());
            if (!Files.isDirectory(folder.ours())) {
                Files.createDirectories(folder.ours());
            }
            AtomicFile.refuseOther(folder.lock());
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock lock = waitFor(channel, deadline);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SessionLock(channel, lock));
        } catch (IOException failed) {
            throw StoreException.writing(folder.lock(), failed);
        }
    }

    private static FileLock waitFor(FileChannel channel, long deadline) throws IOException {
        long pause = FIRST_PAUSE;
        while (true) {
            FileLock lock = channel.tryLock();
            if (lock != null || System.nanoTime() >= deadline) {
                return lock;
            }
            // The clock's low bits spread the waiting processes, so that they do not wake as one.
            LockSupport.parkNanos(pause + (System.nanoTime() & 0xFFFFF));
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** Writes down who holds the lock, for the message of one that waits in vain. */
    void signedBy(StitchFolder folder, String owner) throws StoreException {
        try {
            AtomicFile.overwrite(folder.lockOwner(), owner.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw StoreException.writing(folder.lockOwner(), failed);
        }
    }

    static String owner(StitchFolder folder) {
        Path file = folder.lockOwner();
        try {
            return new String(AtomicFile.read(file), StandardCharsets.UTF_8).strip();
        } catch (IOException unknown) {
            return "another program";
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new StoreException("cannot release the session's lock: " + failed.getMessage(), failed);
        } finally {
            GATE.unlock();
        }
    }
}
