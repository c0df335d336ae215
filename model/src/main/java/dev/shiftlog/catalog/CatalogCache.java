package dev.shiftlog.catalog;

import dev.shiftlog.disk.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The catalogue on disk: one file that is replaced as a whole, so that concurrent writers never mix.
 * A file that is not exactly what this version wrote counts as none.
 */
record CatalogCache(Path file) {
    private static final int MAGIC = 0x53_4c_43_02;

    Map<Path, Entry> read() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (in.readInt() != MAGIC || in.readLong() != checksum(bytes, 12)) {
                return Map.of();
            }
            int count = in.readInt();
            Map<Path, Entry> entries = HashMap.newHashMap(count);
            for (int i = 0; i < count; i++) {
                Entry entry = new EntryReader(in).entry();
                entries.put(entry.conversation().file(), entry);
            }
            return entries;
        } catch (IOException | RuntimeException noneOrBroken) {
            // All of it can be found out again; a look at the stores rebuilds it.
            return Map.of();
        }
    }

    void write(Collection<Entry> entries) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            new EntryWriter(out).entry(entry);
        }
        byte[] content = body.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(content.length + 12);
        DataOutputStream head = new DataOutputStream(whole);
        head.writeInt(MAGIC);
        head.writeLong(checksum(content, 0));
        head.write(content);
        createPrivately(file.toAbsolutePath().getParent());
        AtomicFile.writePrivate(file, whole.toByteArray());
    }

    private static void createPrivately(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[]{PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, mode);
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }
}
