package dev.shiftlog.catalog;

import dev.shiftlog.disk.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The catalogue on disk: one file that is replaced as a whole, so that concurrent writers never mix.
 * A file that is not exactly what this version wrote counts as none.
 */
record CatalogCache(Path file) {
    private static final int USUAL_ENTRY = 700;

    /** All entries by their file, in the order in which they were written. */
    Map<Path, Entry> read() {
        List<Entry> all = newest(_ -> true, Integer.MAX_VALUE);
        Map<Path, Entry> entries = LinkedHashMap.newLinkedHashMap(all.size());
        for (Entry entry : all) {
            entries.put(entry.conversation().file(), entry);
        }
        return entries;
    }

    /** The first entries whose folder is wanted; no other is read. */
    List<Entry> newest(Predicate<Optional<String>> folders, int most) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            CacheIndex index = CacheIndex.read(in);
            int[] wanted = index.wanted(folders, most);
            ByteBuffer bytes = index.bytes(in, wanted);
            EntryReader reader = new EntryReader(bytes);
            List<Entry> entries = new ArrayList<>(wanted.length);
            for (int slot : wanted) {
                entries.add(reader.entry(index.folder(slot)));
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

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Writes the entries in the order given: the newest first. */
    void write(List<Entry> entries) throws IOException {
        CacheIndex.Builder index = new CacheIndex.Builder();
        ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_ENTRY * entries.size());
        ByteArrayOutputStream one = new ByteArrayOutputStream(USUAL_ENTRY);
        EntryWriter writer = new EntryWriter(new DataOutputStream(one));
        for (Entry entry : entries) {
            one.reset();
            writer.entry(entry);
            index.add(entry.header().folder(), one.toByteArray());
            one.writeTo(body);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(index.size() + body.size());
        index.writeTo(whole);
        body.writeTo(whole);
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
}
