package dev.shiftlog.receipt;

import dev.shiftlog.agent.Sink;
import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * New files of an agent's store, written into a folder of ours beside them and moved into place
 * together. Until {@link #publish} nothing of the agent's is touched, and what fails then is undone.
 */
public final class Staging implements Sink, AutoCloseable {
    /** Hears of each step before it is taken; a test lets one fail. */
    @FunctionalInterface
    public interface Steps {
        Steps NONE = _ -> {};

        void before(String step) throws IOException;
    }

    private final Path home;
    private final Path root;
    private final Steps steps;
    private final Map<Path, Checksummed> streams = new LinkedHashMap<>();
    private final List<AddedLine> lines = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> published = new ArrayList<>();

    /** The name makes the folder ours alone. */
    public Staging(Path home, String name, Steps steps) {
        this.home = home;
        this.root = home.resolve(".shiftlog-" + name);
        this.steps = steps;
    }

    /** The folder that stands for the agent's home until the files are published. */
    public Path root() {
        return root;
    }

    /** Where the file is until it is published. */
    public Path staged(Path file) {
        return root.resolve(home.relativize(file));
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        steps.before("create " + file.getFileName());
        if (!file.normalize().startsWith(home) || streams.containsKey(file)) {
            throw new IOException(file + " is not a new file below " + home + "; nothing was written");
        }
        refuseExisting(file);
        makeFolders(staged(file).getParent(), false);
        FileChannel channel = FileChannel.open(staged(file), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Checksummed stream = new Checksummed(Channels.newOutputStream(channel), channel, steps);
        streams.put(file, stream);
        return stream;
    }

    @Override
    public void append(Path file, String line) {
        lines.add(new AddedLine(file, line));
    }

    /** The files that are, or are about to be, published. */
    public List<Written> files() {
        return streams.entrySet()
                .stream()
                .map(file -> new Written(file.getKey(), file.getValue().size(), file.getValue().checksum()))
                .toList();
    }

    public List<AddedLine> lines() {
        return List.copyOf(lines);
    }

    /** The folders that publishing will make, the outermost first. */
    public List<Path> newFolders() {
        List<Path> missing = new ArrayList<>();
        for (Path file : streams.keySet()) {
            List<Path> chain = new ArrayList<>();
            for (Path folder = file.getParent(); !Files.exists(folder); folder = folder.getParent()) {
                chain.addFirst(folder);
            }
            chain.stream().filter(folder -> !missing.contains(folder)).forEach(missing::add);
        }
        return missing;
    }

    /** Moves all files into place, then adds the lines. */
    public void publish() throws IOException {
        try {
            for (Path file : streams.keySet()) {
                steps.before("publish " + file.getFileName());
                refuseExisting(file);
                makeFolders(file.getParent(), true);
                Files.move(staged(file), file);
                published.add(file);
            }
            for (AddedLine line : lines) {
                steps.before("append to " + line.file().getFileName());
                SharedLines.add(line);
            }
        } catch (IOException failed) {
            withdraw();
            throw failed;
        }
    }

    private void withdraw() throws IOException {
        for (AddedLine line : lines) {
            SharedLines.remove(line);
        }
        for (Path file : published.reversed()) {
            Files.deleteIfExists(file);
        }
        for (Path folder : folders.reversed()) {
            deleteIfEmpty(folder);
        }
    }

    private static void refuseExisting(Path file) throws IOException {
        AtomicFile.refuseSymlink(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString(), null,
                    "is there already, and nothing is ever overwritten; choose another --target-session");
        }
    }

    private void makeFolders(Path folder, boolean remember) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolders(folder.getParent(), remember);
        Files.createDirectory(folder);
        if (remember) {
            folders.add(folder);
        }
    }

    static boolean deleteIfEmpty(Path folder) throws IOException {
        try {
            return Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException used) {
            return false;
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (Checksummed stream : streams.values()) {
            stream.close();
        }
        try (Stream<Path> left = Files.walk(root)) {
            for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException nothingLeft) {
            return;
        }
    }
}
