package dev.shiftlog.project.git;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One checkout of a git repository: its top-level folder, the git folder of this checkout, and the
 * one that all linked worktrees share.
 */
public record GitFolder(Path topLevel, Path own, Path common) {
    private static final String POINTER = "gitdir:";

    public GitFolder {
        requireNonNull(topLevel);
        requireNonNull(own);
        requireNonNull(common);
    }

    /** The checkout that a folder lies in, without running git. */
    public static Optional<GitFolder> around(Path folder) {
        return topLevelAround(folder.toAbsolutePath().normalize()).flatMap(GitFolder::at);
    }

    /** The top-level folder of the checkout that a folder lies in; stat calls only. */
    public static Optional<Path> topLevelAround(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (isTopLevel(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Whether a checkout has its top level here; an empty `.git` folder does not make one. */
    public static boolean isTopLevel(Path folder) {
        Path git = folder.resolve(".git");
        return Files.exists(git.resolve("HEAD")) || Files.isRegularFile(git);
    }

    /** The branch that is checked out; none on a detached head. */
    public Optional<String> branch() {
        return new GitRefs(this).branch();
    }

    /** The commit that is checked out; none before the first one. */
    public Optional<String> head() {
        return new GitRefs(this).head();
    }

    /**
     * The path that git's configuration names by a key, for a person with such an environment: "" where it
     * names none, nothing where git does not answer.
     */
    public Optional<String> configuredPath(String key, Map<String, String> environment) {
        return GitCommand.in(topLevel)
                .as(environment)
                .run("config", "-z", "--type=path", "--default", "", "--get", key)
                .map(answer -> answer.replace("\0", ""));
    }

    /** The ignore file that belongs to this clone alone and is never committed. */
    public Path exclude() {
        return common.resolve("info").resolve("exclude");
    }

    public boolean isLinkedWorktree() {
        return !own.equals(common);
    }

    /** The checkout that a linked worktree was made from; none where the repository is bare. */
    public Optional<Path> mainCheckout() {
        return isLinkedWorktree() && common.endsWith(".git")
                ? Optional.of(common.getParent())
                : Optional.empty();
    }

    /** The top-level folders of the repository's other checkouts that are still there. */
    public List<Path> otherCheckouts() {
        List<Path> others = new ArrayList<>();
        Optional<Path> main = mainCheckout();
        if (main.isPresent() && isTopLevel(main.get())) {
            others.add(main.get());
        }
        Path linked = common.resolve("worktrees");
        if (!Files.isDirectory(linked)) {
            return others;
        }
        try (DirectoryStream<Path> worktrees = Files.newDirectoryStream(linked)) {
            for (Path worktree : worktrees) {
                firstLine(worktree.resolve("gitdir")).flatMap(line -> path(worktree, line))
                        .map(Path::getParent)
                        .filter(top -> isTopLevel(top) && !isHere(top))
                        .ifPresent(others::add);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return others;
        }
        return others;
    }

    private boolean isHere(Path folder) {
        try {
            return Files.isSameFile(folder, topLevel);
        } catch (IOException gone) {
            return true;
        }
    }

    private static Optional<GitFolder> at(Path topLevel) {
        Path git = topLevel.resolve(".git");
        if (Files.isDirectory(git)) {
            return Optional.of(new GitFolder(topLevel, git, git));
        }
        return pointedTo(git).map(own -> new GitFolder(topLevel, own, commonOf(own)));
    }

    private static Optional<Path> pointedTo(Path pointer) {
        return firstLine(pointer).filter(line -> line.startsWith(POINTER))
                .flatMap(line -> path(pointer.getParent(), line.substring(POINTER.length())))
                .filter(Files::isDirectory);
    }

    private static Path commonOf(Path own) {
        return firstLine(own.resolve("commondir")).flatMap(line -> path(own, line)).orElse(own);
    }

    private static Optional<Path> path(Path base, String spelled) {
        try {
            return Optional.of(base.resolve(spelled.strip()).normalize());
        } catch (InvalidPathException broken) {
            return Optional.empty();
        }
    }

    static Optional<String> firstLine(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return Optional.of((end < 0 ? text : text.substring(0, end)).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
