package dev.shiftlog.effect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to a draft: a lock on a file beside it that nothing else ever opens. */
record DraftLock(Path draft, Path file, FileChannel channel) {
    /** Nothing while an open app holds the draft. */
    static Optional<DraftLock> of(Path draft) throws IOException {
        Path file = draft.resolveSibling(draft.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return Optional.of(new DraftLock(draft, file, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            // By an app in this very process, as tests have them.
            return false;
        }
    }

    void release() throws IOException {
        channel.close();
    }

    /** The draft is no more, so neither is the lock. */
    void end() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
