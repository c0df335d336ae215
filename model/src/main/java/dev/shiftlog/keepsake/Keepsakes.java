package dev.shiftlog.keepsake;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The archive: a zip a conversation, with its files as they lie below the agent's home, and a note beside it. */
public record Keepsakes(Path folder, SourceTree files) {
    private static final String SUFFIX = ".zip";

    /** A kept conversation, and what its note tells of it. */
    public record Kept(Path file, Header header, long size) {
        public Kept {
            requireNonNull(file);
            requireNonNull(header);
        }

        public String agent() {
            return header.agent();
        }

        public String id() {
            return header.id();
        }
    }

    /** Keeps the conversation as it is now; an older keepsake of it is replaced. */
    public Path keep(Agent agent, Conversation conversation, Glance glance) throws IOException {
        return keep(agent, conversation, glance, true);
    }

    private Path target(Agent agent, Conversation conversation) {
        return folder.resolve(agent.id()).resolve(conversation.id() + SUFFIX);
    }

    private Path keep(Agent agent, Conversation conversation, Glance glance, boolean forGood)
            throws IOException {
        Path target = target(agent, conversation);
        Files.createDirectories(target.getParent());
        AtomicFile.refuseSymlink(target);
        Path packed = target.resolveSibling("." + conversation.id() + ".packing");
        try {
            AtomicFile.writePrivate(packed, new byte[0]);
            try (FileChannel channel = FileChannel.open(packed, StandardOpenOption.WRITE);
                    ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
                pack(agent, conversation, zip);
                zip.finish();
                channel.force(true);
            }
            AtomicFile.writePrivate(note(target), KeptNote.of(conversation, glance, forGood));
            Files.move(packed, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(packed);
        }
        return target;
    }

    private void pack(Agent agent, Conversation conversation, ZipOutputStream zip) throws IOException {
        for (Path file : allFiles(agent, conversation)) {
            zip.putNextEntry(new ZipEntry(name(conversation.home(), file)));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    private List<Path> allFiles(Agent agent, Conversation conversation) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path part : agent.reader().parts(conversation, files)) {
            all.addAll(filesBelow(part));
        }
        return all;
    }

    /**
     * Keeps the conversation and takes it out of the agent's own files, after the keepsake was read back
     * and is the same. A file that changed meanwhile stays, and nothing is taken out.
     */
    public Path putAway(Agent agent, Conversation conversation, Glance glance) throws IOException {
        boolean forGood = KeptNote.isForGood(note(target(agent, conversation)));
        Path target = keep(agent, conversation, glance, forGood);
        int same = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(target))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                same += isSame(zip, conversation.home().resolve(entry.getName())) ? 1 : 0;
            }
        }
        List<Path> all = allFiles(agent, conversation);
        if (same != all.size()) {
            throw new IOException(conversation.id() + " changed while it was packed; it stays where it is, "
                    + "try again when nobody writes to it");
        }
        for (Path file : all) {
            Files.delete(file);
        }
        for (Path part : agent.reader().parts(conversation, files)) {
            removeEmpty(part);
        }
        return target;
    }

    private static boolean isSame(InputStream packed, Path file) throws IOException {
        try (InputStream now = Files.newInputStream(file);
                OutputStream none = OutputStream.nullOutputStream()) {
            byte[] one = new byte[1 << 16];
            for (int count = packed.readNBytes(one, 0, one.length); count > 0; count = packed
                    .readNBytes(one, 0, one.length)) {
                byte[] other = now.readNBytes(count);
                if (other.length != count
                        || !Arrays.equals(one, 0, count, other, 0, count)) {
                    packed.transferTo(none);
                    return false;
                }
            }
            return now.read() < 0;
        }
    }

    private static void removeEmpty(Path part) throws IOException {
        if (!Files.isDirectory(part)) {
            return;
        }
        try (Stream<Path> below = Files.walk(part)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> filesBelow(Path part) throws IOException {
        if (Files.isRegularFile(part)) {
            return List.of(part);
        }
        if (!Files.isDirectory(part)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(part)) {
            return below.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path home, Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    private static Path note(Path zip) {
        String name = zip.getFileName().toString();
        return zip.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".json");
    }

    /** All that is kept, by agent and id. */
    public List<Kept> all() throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return kept;
        }
        try (DirectoryStream<Path> agents = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path agent : agents) {
                addAll(agent, kept);
            }
        }
        kept.sort(Comparator.comparing((Kept one) -> one.agent() + one.id()));
        return Collections.unmodifiableList(kept);
    }

    private static void addAll(Path agent, List<Kept> kept) throws IOException {
        try (DirectoryStream<Path> zips = Files.newDirectoryStream(agent, "*" + SUFFIX)) {
            for (Path zip : zips) {
                String name = zip.getFileName().toString();
                kept.add(KeptNote.read(agent.getFileName().toString(),
                        name.substring(0, name.length() - SUFFIX.length()), zip, note(zip)));
            }
        }
    }

    /** The keepsake of exactly this conversation. */
    public Optional<Kept> of(String agent, String id) throws IOException {
        return all().stream().filter(kept -> kept.agent().equals(agent) && kept.id().equals(id)).findFirst();
    }

    /** Puts a kept conversation back below the agent's home; a file that is there already stays. */
    public List<Path> putBack(Kept kept, Path home) throws IOException {
        List<Path> restored = new ArrayList<>();
        Path base = home.toAbsolutePath().normalize();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(kept.file()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = base.resolve(entry.getName()).normalize();
                if (!file.startsWith(base)) {
                    throw new IOException(kept.file() + " holds a path that leads out of " + base + ": "
                            + entry.getName() + "; nothing more was put back");
                }
                if (!Files.exists(file)) {
                    unpack(zip, file);
                    restored.add(file);
                }
            }
        }
        return restored;
    }

    /** Through a file of ours, so that the agent never meets half of a conversation. */
    private static void unpack(ZipInputStream zip, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling("." + file.getFileName() + ".shiftlog");
        AtomicFile.writePrivate(half, new byte[0]);
        try (OutputStream out = Files.newOutputStream(half, StandardOpenOption.WRITE)) {
            zip.transferTo(out);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the keepsake, once what it held is where it belongs; what a person keeps for good stays. */
    public void drop(Kept kept) throws IOException {
        if (KeptNote.isForGood(note(kept.file()))) {
            return;
        }
        Files.deleteIfExists(note(kept.file()));
        Files.deleteIfExists(kept.file());
    }
}
