package dev.shiftlog.keepsake;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The archive: a zip a conversation, with its files as they lie below the agent's home. */
public record Keepsakes(Path folder, SourceTree files) {
    private static final String SUFFIX = ".zip";

    /** A kept conversation. */
    public record Kept(String agent, String id, Path file) {}

    /** Keeps the conversation as it is now; an older keepsake of it is replaced. */
    public Path keep(Agent agent, Conversation conversation) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Path part : agent.reader().parts(conversation, files)) {
                for (Path file : filesBelow(part)) {
                    zip.putNextEntry(new ZipEntry(name(conversation.home(), file)));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
        Path target = folder.resolve(agent.id()).resolve(conversation.id() + SUFFIX);
        Files.createDirectories(target.getParent());
        AtomicFile.writePrivate(target, packed.toByteArray());
        return target;
    }

    private static List<Path> filesBelow(Path part) throws IOException {
        if (Files.isRegularFile(part)) {
            return List.of(part);
        }
        try (Stream<Path> below = Files.walk(part)) {
            return below.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path home, Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    /** All that is kept, by agent and id. */
    public List<Kept> all() throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return kept;
        }
        try (DirectoryStream<Path> agents = Files.newDirectoryStream(folder)) {
            for (Path agent : agents) {
                addAll(agent, kept);
            }
        }
        kept.sort((one, other) -> (one.agent() + one.id()).compareTo(other.agent() + other.id()));
        return Collections.unmodifiableList(kept);
    }

    private static void addAll(Path agent, List<Kept> kept) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(agent, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                kept.add(new Kept(agent.getFileName().toString(),
                        name.substring(0, name.length() - SUFFIX.length()),
                        file));
            }
        }
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
                    Files.createDirectories(file.getParent());
                    AtomicFile.writePrivate(file, zip.readAllBytes());
                    restored.add(file);
                }
            }
        }
        return restored;
    }
}
