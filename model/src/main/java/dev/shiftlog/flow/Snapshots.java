package dev.shiftlog.flow;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Transcripts kept from just before a compaction: the newest five, for their owner's eyes. */
public final class Snapshots {
    private static final int KEPT = 5;
    /** A copy of this size costs a hook some milliseconds; beyond it the transcript is linked. */
    private static final long LARGEST_COPY = 16L << 20;
    private static final long DAY_MILLIS = 24 * 3600 * 1000L;
    private static final String LENGTH = ".length";

    private final Path folder;

    Snapshots(Path folder) {
        this.folder = folder;
    }

    /** A kept transcript; of a linked one only the bytes up to its length are from before the compaction. */
    public record Snapshot(Path file, long length, long takenMillis) {
        /** The conversation it was taken of, as far as its file name says. */
        public String conversation() {
            return SnapshotName.of(file).conversation();
        }
    }

    /** Keeps the transcript as it is now; gives the snapshot unless there is nothing to keep. */
    public Optional<Snapshot> take(Path transcript, String conversation, long now) throws IOException {
        return take(transcript, conversation, now, false);
    }

    /**
     * Keeps the transcript, in place of the conversation's last snapshot where asked: a host that announces a
     * compaction at every turn must not push those of other conversations out.
     */
    public Optional<Snapshot> take(Path transcript, String conversation, long now, boolean replacing)
            throws IOException {
        if (!Files.isRegularFile(transcript)) {
            return Optional.empty();
        }
        prepareFolder();
        long length = Files.size(transcript);
        Path target = freePlace(conversation, now);
        if (length <= LARGEST_COPY) {
            copy(transcript, target, length);
        } else {
            link(transcript, target, length);
        }
        if (replacing) {
            removeLast(target);
        }
        prune();
        return Optional.of(new Snapshot(target, length, now));
    }

    private void prepareFolder() throws IOException {
        AtomicFile.refuseSymlink(folder);
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        try {
            if (isPosix()) {
                Files.createDirectory(folder,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException made) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw made;
            }
            // Another host made it in this very moment.
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path freePlace(String conversation, long now) {
        int place = 1;
        Path target = folder.resolve(SnapshotName.of(conversation, now, place).text());
        while (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            place++;
            target = folder.resolve(SnapshotName.of(conversation, now, place).text());
        }
        return target;
    }

    /** Copies what is there now; a transcript that grows meanwhile is cut at its length. */
    private void copy(Path from, Path target, long length) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try (InputStream in = Files.newInputStream(from); OutputStream out = createPrivate(temporary)) {
            byte[] buffer = new byte[1 << 16];
            long left = length;
            int read = 0;
            while (left > 0 && read >= 0) {
                read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read > 0) {
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        } catch (IOException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private OutputStream createPrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (isPosix()) {
            Files.createFile(file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    /** Transcripts only ever grow: a link and the length keep a large one without copying it. */
    private void link(Path from, Path target, long length) throws IOException {
        try {
            Files.createLink(target, from.toRealPath());
            AtomicFile.writePrivate(lengthFile(target),
                    Long.toString(length).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.deleteIfExists(target);
            copyAside(from, target, length);
        }
    }

    /** Leaves the copying of a large transcript to a process of its own: the agent waits for this one. */
    private static void copyAside(Path from, Path target, long length) throws IOException {
        new ProcessBuilder("sh", "-c",
                "umask 077; head -c \"$3\" \"$1\" >\"$2.part\" && mv \"$2.part\" \"$2\"", "sh",
                from.toString(), target.toString(), Long.toString(length))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path lengthFile(Path snapshot) {
        return snapshot.resolveSibling(snapshot.getFileName() + LENGTH);
    }

    /** Removes the conversation's snapshot from before this one; earlier ones had their own reason to be kept. */
    private void removeLast(Path newest) throws IOException {
        String conversation = SnapshotName.of(newest).conversation();
        for (Snapshot old : list()) {
            if (old.conversation().equals(conversation) && !old.file().equals(newest)) {
                remove(old);
                return;
            }
        }
    }

    private void prune() throws IOException {
        List<Snapshot> all = list();
        for (Snapshot old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            remove(old);
        }
        removeBrokenOff();
    }

    /** A call that was killed while it copied leaves a part behind; one that is still growing is younger. */
    private void removeBrokenOff() throws IOException {
        long old = System.currentTimeMillis() - DAY_MILLIS;
        try (var files = Files.newDirectoryStream(folder, "{.*.tmp,*.part}")) {
            for (Path file : files) {
                // One that another host's call has just finished has no time any more, and is none.
                if (file.toFile().lastModified() > 0 && file.toFile().lastModified() < old) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void remove(Snapshot snapshot) throws IOException {
        Files.deleteIfExists(snapshot.file());
        Files.deleteIfExists(lengthFile(snapshot.file()));
    }

    /** All snapshots, the newest first by the time they were taken. */
    public List<Snapshot> list() throws IOException {
        List<Snapshot> found = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (SnapshotName.of(file).isOurs()) {
                        snapshot(file).ifPresent(found::add);
                    }
                }
            }
        }
        found.sort((one, other) -> Long.compare(other.takenMillis(), one.takenMillis()));
        return found;
    }

    /** None where another host's call has just made room for its own. */
    private static Optional<Snapshot> snapshot(Path file) throws IOException {
        try {
            Path length = lengthFile(file);
            long bytes = Files.isRegularFile(length)
                    ? Long.parseLong(Files.readString(length).strip())
                    : Files.size(file);
            return Optional.of(new Snapshot(file, bytes, taken(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** The time in the name: a link has the time of its transcript, which goes on growing. */
    private static long taken(Path file) throws IOException {
        OptionalLong named = SnapshotName.of(file).taken();
        return named.isPresent() ? named.getAsLong() : Files.getLastModifiedTime(file).toMillis();
    }
}
