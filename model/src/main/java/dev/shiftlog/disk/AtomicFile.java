package dev.shiftlog.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Replaces whole files: the old content stands until the new one is safely on disk. */
public final class AtomicFile {
    private static final Set<StandardOpenOption> FRESH = Set.of(StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);

    /** The bits of a mode that tell what stands there. */
    private static final int TYPE = 0xF000;

    private AtomicFile() {}

    /** Writes a file that others may read as the user's umask says; an existing file keeps its mode. */
    public static void write(Path target, String content) throws IOException {
        write(target, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file that others may read as the user's umask says; an existing file keeps its mode. */
    public static void write(Path target, byte[] content) throws IOException {
        write(target, content, Access.SHARED, Safety.ON_DISK, AtomicFile::over);
    }

    /** Writes a file that can be made again from others: whole, but not waiting for the disk. */
    public static void writeDerived(Path target, String content) throws IOException {
        write(target, content.getBytes(StandardCharsets.UTF_8), Access.SHARED, Safety.REPLACEABLE,
                AtomicFile::over);
    }

    /** Writes a file that only its owner may read. */
    public static void writePrivate(Path target, byte[] content) throws IOException {
        write(target, content, Access.PRIVATE, Safety.ON_DISK, AtomicFile::over);
    }

    /** Writes a small file in place, which may be lost or torn; never through a link to a foreign file. */
    public static void overwrite(Path target, byte[] content) throws IOException {
        refuseOther(target);
        Files.write(target, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private enum Access {
        SHARED,
        PRIVATE
    }

    private enum Safety {
        /** The content survives a power cut once the write has come back. */
        ON_DISK,
        /** After a power cut the file may be old or empty. */
        REPLACEABLE
    }

    private interface Placing {
        void put(Path temporary, Path target) throws IOException;
    }

    private static void over(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A link, unlike a move, fails where another process was faster. */
    private static void onlyIfFree(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(temporary, target);
            return;
        }
        Files.delete(temporary);
    }

    private static void write(Path target, byte[] content, Access access, Safety safety, Placing place)
            throws IOException {
        refuseOther(target);
        Path temporary = temporaryBeside(target);
        try {
            try (FileChannel channel = FileChannel.open(temporary, FRESH, attributes(target, access))) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                if (safety == Safety.ON_DISK) {
                    channel.force(false);
                }
            }
            place.put(temporary, target);
        } catch (IOException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
    }

    /** Refuses a path whose last part is a symbolic link: writing there would change a foreign file. */
    public static void refuseSymlink(Path target) throws IOException {
        if (Files.isSymbolicLink(target)) {
            throw new IOException(target + " is a symbolic link; remove the link, then try again");
        }
    }

    /** Reads a whole file; what is none is refused, because a pipe would keep us waiting for a writer. */
    public static byte[] read(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        if (!found.isRegularFile()) {
            throw new IOException(inTheWay(file, found));
        }
        return Files.readAllBytes(file);
    }

    /** Refuses to write where something else than a file stands: a link, a folder, a pipe, a device. */
    public static void refuseOther(Path target) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(target, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (found.isSymbolicLink()) {
                refuseSymlink(target);
            }
            if (!found.isRegularFile()) {
                throw new IOException(inTheWay(target, found));
            }
        } catch (NoSuchFileException free) {
            return;
        }
    }

    private static String inTheWay(Path file, BasicFileAttributes found) throws IOException {
        String what = found.isDirectory() ? "a folder" : isPosix(file) ? special(file) : "a device";
        return file.getFileName() + " is " + what + " and not a file; move it aside, then try again";
    }

    private static String special(Path file) throws IOException {
        return switch ((Integer) Files.getAttribute(file, "unix:mode") & TYPE) {
            case 0x1000 -> "a named pipe";
            case 0xC000 -> "a socket";
            default -> "a device";
        };
    }

    private static Path temporaryBeside(Path target) {
        // The clock, not a random number: seeding one costs more than the write.
        return target.resolveSibling(
                "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
    }

    private static FileAttribute<?>[] attributes(Path target, Access access) throws IOException {
        if (!isPosix(target)) {
            return new FileAttribute<?>[0];
        }
        if (access == Access.PRIVATE) {
            return of(PosixFilePermissions.fromString("rw-------"));
        }
        try {
            return of(permissions(target));
        } catch (NoSuchFileException fresh) {
            return new FileAttribute<?>[0];
        }
    }

    /** The bits of the mode: asked for as a set, Java first looks the enum up by reflection. */
    private static Set<PosixFilePermission> permissions(Path target) throws IOException {
        int mode = (Integer) Files.getAttribute(target, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        PosixFilePermission[] highestFirst = PosixFilePermission.values();
        Set<PosixFilePermission> permissions = new HashSet<>();
        for (int i = 0; i < highestFirst.length; i++) {
            if ((mode >> highestFirst.length - 1 - i & 1) != 0) {
                permissions.add(highestFirst[i]);
            }
        }
        return permissions;
    }

    private static FileAttribute<?>[] of(Set<PosixFilePermission> permissions) {
        return new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(permissions)};
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Writes a file that must not exist yet. */
    public static void create(Path target, byte[] content) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        write(target, content, Access.SHARED, Safety.ON_DISK, AtomicFile::onlyIfFree);
    }
}
