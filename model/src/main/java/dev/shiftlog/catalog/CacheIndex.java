package dev.shiftlog.catalog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * The head of the cache: the folder of each entry, its length and its checksum, so that whoever wants
 * the newest of one folder reads these few out of thousands.
 */
final class CacheIndex {
    private static final int MAGIC = 0x53_4c_43_07;
    private static final int PREFIX = 3 * Integer.BYTES;
    private static final int NO_FOLDER = -1;

    private final List<Optional<String>> folders;
    private final ByteBuffer slots;
    private final int count;
    private final long body;

    private CacheIndex(ByteBuffer head) {
        folders = new ArrayList<>();
        for (int left = head.getInt(); left > 0; left--) {
            byte[] name = new byte[head.getInt()];
            head.get(name);
            folders.add(Optional.of(new String(name, StandardCharsets.UTF_8)));
        }
        slots = head.slice();
        count = slots.remaining() / Builder.SLOT;
        body = PREFIX + head.capacity();
    }

    static CacheIndex read(RandomAccessFile in) throws IOException {
        ByteBuffer prefix = read(in, PREFIX);
        if (prefix.getInt() != MAGIC) {
            throw new StreamCorruptedException("another version's");
        }
        int length = prefix.getInt();
        if (length < 0 || length > in.length() - PREFIX) {
            throw new StreamCorruptedException("cut off");
        }
        ByteBuffer head = read(in, length);
        if (prefix.getInt() != checksum(head.array(), 0, length)) {
            throw new StreamCorruptedException("changed");
        }
        return new CacheIndex(head);
    }

    private static ByteBuffer read(RandomAccessFile in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    /** The first entries of the folders that are wanted, by their place. */
    int[] wanted(Predicate<Optional<String>> wants, int most) {
        boolean[] wanted = new boolean[folders.size() + 1];
        for (int folder = 0; folder < folders.size(); folder++) {
            wanted[folder] = wants.test(folders.get(folder));
        }
        wanted[folders.size()] = wants.test(Optional.empty());
        int[] places = new int[Math.min(most, count)];
        int found = 0;
        for (int slot = 0; slot < count && found < places.length; slot++) {
            int folder = slots.getInt(slot * Builder.SLOT);
            if (wanted[folder == NO_FOLDER ? folders.size() : folder]) {
                places[found++] = slot;
            }
        }
        return Arrays.copyOf(places, found);
    }

    Optional<String> folder(int slot) {
        int folder = slots.getInt(slot * Builder.SLOT);
        return folder == NO_FOLDER ? Optional.empty() : folders.get(folder);
    }

    /** The entries at these places, one behind the other. */
    ByteBuffer bytes(RandomAccessFile in, int[] places) throws IOException {
        int total = 0;
        for (int place : places) {
            total += length(place);
        }
        byte[] bytes = new byte[total];
        long position = body;
        int at = 0;
        int slot = 0;
        for (int i = 0; i < places.length;) {
            for (; slot < places[i]; slot++) {
                position += length(slot);
            }
            int stretch = 0;
            for (; i < places.length && places[i] == slot; i++, slot++) {
                stretch += length(slot);
            }
            in.seek(position);
            in.readFully(bytes, at, stretch);
            position += stretch;
            at += stretch;
        }
        check(bytes, places);
        return ByteBuffer.wrap(bytes);
    }

    private void check(byte[] bytes, int[] places) throws IOException {
        int at = 0;
        for (int place : places) {
            if (checksum(bytes, at, length(place)) != slots
                    .getInt(place * Builder.SLOT + 2 * Integer.BYTES)) {
                throw new StreamCorruptedException("changed");
            }
            at += length(place);
        }
    }

    private int length(int slot) {
        return slots.getInt(slot * Builder.SLOT + Integer.BYTES);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    /** Gathers the head while the entries are written. */
    static final class Builder {
        private static final int SLOT = 3 * Integer.BYTES;
        private final Map<String, Integer> folders = new HashMap<>();
        private final ByteArrayOutputStream names = new ByteArrayOutputStream();
        private final ByteArrayOutputStream slots = new ByteArrayOutputStream();

        void add(Optional<String> folder, byte[] entry) throws IOException {
            DataOutputStream out = new DataOutputStream(slots);
            out.writeInt(folder.isEmpty() ? NO_FOLDER : number(EntryWriter.bounded(folder.get())));
            out.writeInt(entry.length);
            out.writeInt(checksum(entry, 0, entry.length));
        }

        private int number(String folder) throws IOException {
            Integer known = folders.get(folder);
            if (known != null) {
                return known;
            }
            byte[] name = folder.getBytes(StandardCharsets.UTF_8);
            DataOutputStream out = new DataOutputStream(names);
            out.writeInt(name.length);
            out.write(name);
            folders.put(folder, folders.size());
            return folders.size() - 1;
        }

        int size() {
            return PREFIX + Integer.BYTES + names.size() + slots.size();
        }

        void writeTo(ByteArrayOutputStream whole) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream(size());
            new DataOutputStream(head).writeInt(folders.size());
            names.writeTo(head);
            slots.writeTo(head);
            DataOutputStream out = new DataOutputStream(whole);
            out.writeInt(MAGIC);
            out.writeInt(head.size());
            out.writeInt(checksum(head.toByteArray(), 0, head.size()));
            head.writeTo(whole);
        }
    }
}
