package dev.shiftlog.instruction;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that stands in the places where something of ours is or could be.
 *
 * @param exclude the clone's own ignore file; none without git
 * @param below the project's path below the git top level, "" or ending in a slash
 * @param sessionTracked whether the session's folder is in git
 */
record Situation(Path project, Map<String, FileState> files, Optional<FileState> exclude, String below,
        boolean sessionTracked) {
    public Situation {
        requireNonNull(project);
        requireNonNull(exclude);
        requireNonNull(below);
        files = Map.copyOf(files);
    }

    FileState at(String path) {
        return requireNonNull(files.get(path), path);
    }

    /** Whether a file stands where this agent looks. */
    boolean has(InstructionFile file) {
        return file.paths().stream().anyMatch(path -> at(path).exists());
    }
}
