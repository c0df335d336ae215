package dev.shiftlog.project;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.project.git.GitFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder whose session a call is about, and how it was found. */
public record ProjectRoot(Path path, Origin origin) {
    private static final String SESSION_FOLDER = ".stitch";

    /** What made this folder the root. */
    public enum Origin {
        ASKED_FOR,
        ENVIRONMENT,
        SESSION_FOUND,
        GIT_TOP_LEVEL,
        WORKING_FOLDER
    }

    public ProjectRoot {
        requireNonNull(origin);
        path = path.toAbsolutePath().normalize();
    }

    /** Whether a session is kept in this folder. */
    public boolean initialised() {
        return hasSession(path);
    }

    /**
     * The same folder in the main checkout, where this one lies in a linked worktree: its ledger is
     * shared, and its being initialised lets the worktree start a session of its own.
     */
    public Optional<Path> inMainCheckout() {
        Optional<GitFolder> git = GitFolder.around(path);
        if (git.isEmpty() || !git.get().isLinkedWorktree()) {
            return Optional.empty();
        }
        Path below = git.get().topLevel().relativize(path);
        return git.get().mainCheckout().map(main -> main.resolve(below).normalize());
    }

    /** What a file is called from here that was named from a folder; as it was named where none is there. */
    public String nameOf(String folder, String named) {
        try {
            Path file = path.resolve(folder).resolve(named).normalize();
            return file.startsWith(path) && Files.isRegularFile(file)
                    ? path.relativize(file).toString().replace('\\', '/')
                    : named;
        } catch (InvalidPathException noFile) {
            // What a tool prints for a file need not be one.
            return named;
        }
    }

    static boolean hasSession(Path folder) {
        return Files.exists(folder.resolve(SESSION_FOLDER).resolve("config.json"));
    }
}
