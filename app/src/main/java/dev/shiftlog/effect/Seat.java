package dev.shiftlog.effect;

import dev.shiftlog.change.Actor;
import dev.shiftlog.journal.History.Reach;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the project's open windows this one is. An undo takes back what was done in this window, or in one that
 * is closed by now, never what the person did in the window beside it. The number is a locked byte of a file, taken
 * with the first change; the system gives it back however the window ends.
 */
final class Seat implements AutoCloseable {
    private static final int MOST = 32;

    private final Path file;
    private Optional<FileChannel> channel = Optional.empty();
    private int number = 1;

    Seat(Path file) {
        this.file = file;
    }

    synchronized Actor actor() {
        if (channel.isEmpty()) {
            take();
        }
        return Actor.inWindow(number);
    }

    private void take() {
        try {
            Files.createDirectories(file.getParent());
            FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = Optional.of(opened);
            int free = 1;
            while (free < MOST && locked(opened, free).isEmpty()) {
                free++;
            }
            number = free;
        } catch (IOException unlockable) {
            // Where nothing can be locked, every window is the person's only one.
            number = 1;
        }
    }

    /** What an undo in this window may take back now. */
    synchronized Reach reach() {
        Actor own = actor();
        List<Actor> others = new ArrayList<>();
        for (int window = 1; window < MOST && channel.isPresent(); window++) {
            if (window != number && isTaken(channel.get(), window)) {
                others.add(Actor.inWindow(window));
            }
        }
        return new Reach(own, others);
    }

    private static boolean isTaken(FileChannel channel, int window) {
        try {
            Optional<FileLock> free = locked(channel, window);
            if (free.isPresent()) {
                free.get().release();
            }
            return free.isEmpty();
        } catch (IOException unlockable) {
            return false;
        }
    }

    private static Optional<FileLock> locked(FileChannel channel, int window) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(window, 1, false));
        } catch (OverlappingFileLockException held) {
            // By a window in this very process, as tests have them.
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
