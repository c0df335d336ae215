package dev.shiftlog.receipt;

import dev.shiftlog.agent.Sink;
import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final Set<Staging> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        // An interrupt ends the process in the middle of it.
        Runtime.getRuntime().addShutdownHook(new Thread(Staging::abandon, "take away what is half written"));
    }

    private final Path home;
    private final Path root;
    private final Steps steps;
    private final Map<Path, Checksummed> streams = new LinkedHashMap<>();
    private final List<AddedLine> lines = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> published = new ArrayList<>();
    private final List<Path> homeFolders = new ArrayList<>();
    private Optional<Claim> claim = Optional.empty();
    private boolean over;

    /** The name makes the folder ours alone. */
    public Staging(Path home, String name, Steps steps) {
        this.home = home;
        this.root = Claim.folder(home, name);
        this.steps = steps;
    }

    /** What conversions left beside the agent's files whose processes were killed. */
    public static List<Path> leftBehind(Path home) throws IOException {
        return Claim.leftBehind(home, false);
    }

    /** Removes what killed conversions left, and answers what that was; what lives is not touched. */
    public static List<Path> clear(Path home) throws IOException {
        return Claim.leftBehind(home, true);
    }

    /** Takes away what this process is writing right now: it is about to end. */
    public static void abandon() {
        for (Staging staging : List.copyOf(ALIVE)) {
            try {
                staging.end();
            } catch (IOException left) {
                // The next conversion takes it away.
                continue;
            }
        }
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
    public synchronized OutputStream create(Path file) throws IOException {
        steps.before("create " + file.getFileName());
        if (!file.normalize().startsWith(home) || streams.containsKey(file)) {
            throw new IOException(file + " is not a new file below " + home + "; nothing was written");
        }
        refuseExisting(file);
        claim();
        makeFolders(staged(file).getParent(), new ArrayList<>());
        FileChannel channel = FileChannel.open(staged(file), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Checksummed stream = new Checksummed(channel, steps);
        streams.put(file, stream);
        return stream;
    }

    private void claim() throws IOException {
        refuseWhenOver();
        if (claim.isEmpty()) {
            ALIVE.add(this);
            makeFolders(home, homeFolders);
            claim = Optional.of(Claim.of(root));
        }
    }

    private void refuseWhenOver() throws IOException {
        if (over) {
            throw new IOException("the conversion was stopped; nothing of it stays");
        }
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
        List<Path> missing = new ArrayList<>(homeFolders);
        for (Path file : streams.keySet()) {
            List<Path> chain = new ArrayList<>();
            for (Path folder = file.getParent(); !Files.exists(folder); folder = folder.getParent()) {
                chain.addFirst(folder);
            }
            chain.stream().filter(folder -> !missing.contains(folder)).forEach(missing::add);
        }
        return missing;
    }

    /** Moves all files into place once they are on the disk, then adds the lines. */
    public void publish() throws IOException {
        steps.before("wait for the disk");
        for (Checksummed stream : List.copyOf(streams.values())) {
            stream.settle();
        }
        moveIntoPlace();
    }

    private synchronized void moveIntoPlace() throws IOException {
        refuseWhenOver();
        try {
            for (Path file : streams.keySet()) {
                steps.before("publish " + file.getFileName());
                refuseExisting(file);
                makeFolders(file.getParent(), folders);
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

    private static void makeFolders(Path folder, List<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolders(folder.getParent(), made);
        Files.createDirectory(folder);
        made.add(folder);
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
    public synchronized void close() throws IOException {
        if (!over) {
            for (Checksummed stream : streams.values()) {
                stream.release();
            }
        }
        end();
    }

    private synchronized void end() throws IOException {
        ALIVE.remove(this);
        if (over) {
            return;
        }
        over = true;
        if (claim.isPresent()) {
            claim.get().close();
        }
        for (Path folder : homeFolders.reversed()) {
            deleteIfEmpty(folder);
        }
    }
}
