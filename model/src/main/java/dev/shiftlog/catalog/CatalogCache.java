package dev.shiftlog.catalog;

import dev.shiftlog.disk.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * The catalogue on disk: one file that is replaced as a whole, so that concurrent writers never mix.
 * A file that is not exactly what this version wrote counts as none.
 */
record CatalogCache(Path file) {
    private static final int MAGIC = 0x53_4c_43_06;
    private static final int CHECKSUM = Long.BYTES;
    private static final int USUAL_ENTRY = 700;

    Map<Path, Entry> read() {
        Map<Path, Entry> entries = new HashMap<>();
        for (Entry entry : newest(_ -> true, Integer.MAX_VALUE)) {
            entries.put(entry.conversation().file(), entry);
        }
        return entries;
    }

    /** The first entries whose folder is wanted; all others are stepped over unread. */
    List<Entry> newest(Predicate<Optional<String>> folders, int most) {
        List<Entry> entries = new ArrayList<>();
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int end = bytes.length - CHECKSUM;
            if (in.getInt() != MAGIC || in.getLong(end) != checksum(bytes, end)) {
                return List.of();
            }
            EntryReader reader = new EntryReader(in);
            while (in.position() < end && entries.size() < most) {
                int next = in.getInt() + in.position();
                Optional<String> folder = reader.folder();
                if (folders.test(folder)) {
                    entries.add(reader.entry(folder));
                }
                in.position(next);
            }
            return entries;
        } catch (IOException | RuntimeException noneOrBroken) {
            // All of it can be found out again; a look at the stores rebuilds it.
            return List.of();
        }
    }

    /** What tells one writing of the file from another. */
    Optional<FileTime> stamp() {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Writes the entries in the order given: the newest first. */
    void write(List<Entry> entries) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_ENTRY * entries.size());
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(MAGIC);
        ByteArrayOutputStream one = new ByteArrayOutputStream(USUAL_ENTRY);
        EntryWriter writer = new EntryWriter(new DataOutputStream(one));
        for (Entry entry : entries) {
            one.reset();
            writer.entry(entry);
            out.writeInt(one.size());
            one.writeTo(out);
        }
        ByteBuffer whole = ByteBuffer.allocate(body.size() + CHECKSUM);
        whole.put(body.toByteArray());
        whole.putLong(checksum(whole.array(), body.size()));
        createPrivately(file.toAbsolutePath().getParent());
        AtomicFile.writePrivate(file, whole.array());
    }

    private static void createPrivately(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[]{PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, mode);
    }

    private static long checksum(byte[] bytes, int end) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, end);
        return sum.getValue();
    }
}
