package dev.shiftlog.receipt;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What says that a process is at work in a folder beside an agent's files: a locked file beside it. The
 * system lets go of the lock when the process dies, however it dies.
 */
record Claim(Path folder, FileChannel locked) implements Closeable {
    private static final String PREFIX = ".shiftlog-";
    private static final String LOCK = ".lock";
    /** Opening a file that this process has locked, and closing it again, would give up the lock. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    static Path folder(Path home, String name) {
        return home.resolve(PREFIX + name);
    }

    private static Path lock(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /** Claims the folder, which need not be there yet. */
    static Claim of(Path folder) throws IOException {
        if (!OURS.add(folder)) {
            throw new IOException(folder + " is being written by this process already");
        }
        try {
            return locked(folder).orElseThrow(() -> new IOException(
                    folder + " belongs to another process; try again when it has ended"));
        } catch (IOException failed) {
            OURS.remove(folder);
            throw failed;
        }
    }

    private static Optional<Claim> locked(Path folder) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(lock(folder), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            // Whoever cleans up may have taken the file away before it was locked.
            if (Files.exists(lock(folder), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new Claim(folder, channel));
            }
            channel.close();
        }
    }

    /** The folders of processes that died; with {@code remove} they are gone afterwards. */
    static List<Path> leftBehind(Path home, boolean remove) throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path folder : claimed(home)) {
            boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
            boolean claimed = Files.exists(lock(folder), LinkOption.NOFOLLOW_LINKS);
            Optional<Claim> dead = OURS.contains(folder) ? Optional.empty() : locked(folder);
            if (dead.isPresent()) {
                if (remove) {
                    delete(folder);
                }
                if (there) {
                    left.add(folder);
                }
                dead.get().unlock(remove || !claimed);
            }
        }
        return left;
    }

    /** By the folders and by the locks: a process may have died with only one of them there. */
    private static Set<Path> claimed(Path home) throws IOException {
        Set<Path> folders = new TreeSet<>();
        if (!Files.isDirectory(home)) {
            return folders;
        }
        try (DirectoryStream<Path> ours = Files.newDirectoryStream(home, PREFIX + "*")) {
            for (Path path : ours) {
                String name = path.getFileName().toString();
                folders.add(name.endsWith(LOCK)
                        ? path.resolveSibling(name.substring(0, name.length() - LOCK.length()))
                        : path);
            }
        }
        return folders;
    }

    /** Removes the folder with all that is in it, and gives up the claim. */
    @Override
    public void close() throws IOException {
        try {
            delete(folder);
        } finally {
            unlock(true);
            OURS.remove(folder);
        }
    }

    private void unlock(boolean remove) throws IOException {
        try (locked) {
            if (remove) {
                Files.deleteIfExists(lock(folder));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
