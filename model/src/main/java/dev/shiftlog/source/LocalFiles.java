package dev.shiftlog.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of this machine. */
public final class LocalFiles implements SourceTree {
    @Override
    public List<Entry> list(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            children.forEach(paths::add);
        } catch (NoSuchFileException | NotDirectoryException nothingThere) {
            return List.of();
        }
        paths.sort(null);
        List<Entry> entries = new ArrayList<>(paths.size());
        for (Path path : paths) {
            entry(path).ifPresent(entries::add);
        }
        return entries;
    }

    @Override
    public Optional<Entry> entry(Path path) {
        try {
            BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
            // A pipe or device under another program's folder would block whoever opens it.
            if (!facts.isDirectory() && !facts.isRegularFile()) {
                return Optional.empty();
            }
            return Optional.of(new Entry(path, facts.isDirectory(), facts.size(),
                    facts.lastModifiedTime().toInstant()));
        } catch (IOException goneOrForbidden) {
            return Optional.empty();
        }
    }

    @Override
    public Source open(Path file) throws IOException {
        return new OpenFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public Optional<byte[]> small(Path file, int limit) throws IOException {
        Optional<Entry> entry = entry(file);
        if (entry.isEmpty() || entry.get().folder() || entry.get().size() > limit) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file));
    }

    private record OpenFile(FileChannel channel) implements Source {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            int total = 0;
            while (into.hasRemaining()) {
                int count = channel.read(into, position + total);
                if (count < 0) {
                    break;
                }
                total += count;
            }
            return total;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
