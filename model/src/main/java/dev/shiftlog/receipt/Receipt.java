package dev.shiftlog.receipt;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What one conversion wrote, from what, and which default it replaced. */
public record Receipt(
        String made,
        End source,
        End target,
        Path folder,
        List<Written> files,
        List<AddedLine> lines,
        List<Path> folders,
        Optional<NewDefault> newDefault) {
    /** A conversation at one end of the conversion. */
    public record End(String agent, String id, Path file) {
        public End {
            requireNonNull(agent);
            requireNonNull(id);
            requireNonNull(file);
        }
    }

    /** The project's default conversation was changed; the one before comes back when this is taken back. */
    public record NewDefault(Path project, Optional<String> before) {
        public NewDefault {
            requireNonNull(project);
        }
    }

    public Receipt {
        requireNonNull(made);
        requireNonNull(source);
        requireNonNull(target);
        requireNonNull(folder);
        files = List.copyOf(files);
        lines = List.copyOf(lines);
        folders = List.copyOf(folders);
    }

    /** Whether the file, at this size, is still what we wrote: nobody has gone on with it. */
    public boolean wrote(Path file, long size) {
        return files.stream().anyMatch(written -> written.file().equals(file) && written.size() == size);
    }

    public Receipt with(NewDefault changed) {
        return new Receipt(made, source, target, folder, files, lines, folders, Optional.of(changed));
    }
}
