package dev.shiftlog.project.git;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What git says about a project now.
 *
 * @param changed the files that the session created, modified or deleted, committed or not
 * @param notice what git would not answer, in a sentence for the person
 */
public record GitFacts(Optional<String> branch, Optional<String> head, List<FileChange> changed,
        Drift drift, Optional<String> notice) {
    private static final String[] LOOK = {"status", "--porcelain=v2", "-z", "--untracked-files=all", "--",
            "."};

    /** Where a session began: the branch and the commit that were checked out, as far as they are known. */
    public record StartPoint(Optional<String> branch, Optional<String> commit) {
        public static final StartPoint UNKNOWN = new StartPoint(Optional.empty(), Optional.empty());

        public StartPoint {
            requireNonNull(branch);
            commit = commit.filter(GitRefs::isCommit);
        }

        /** What is checked out now. */
        public static StartPoint now(GitFolder git) {
            return new StartPoint(git.branch(), git.head());
        }
    }

    /** A file that differs from what it was when the session began; the path is relative to the project. */
    public record FileChange(String path, Kind kind) {
        /** What became of the file. */
        public enum Kind {
            CREATED,
            MODIFIED,
            DELETED
        }

        public FileChange {
            requireNonNull(path);
            requireNonNull(kind);
        }
    }

    /**
     * How far the checkout has moved from where the session began.
     *
     * @param leftBranch the branch it began on, where another one is checked out now
     * @param ahead commits made since
     * @param gone commits of then that the checkout no longer has: it was reset, rebased or switched
     * @param startLost whether the commit it began at no longer exists
     */
    public record Drift(Optional<String> leftBranch, int ahead, int gone, boolean startLost) {
        public static final Drift NONE = new Drift(Optional.empty(), 0, 0, false);

        public Drift {
            requireNonNull(leftBranch);
        }

        static Drift between(StartPoint start, StartPoint now, GitCommand command) {
            Optional<String> left = start.branch().filter(then -> !now.branch().equals(Optional.of(then)));
            if (start.commit().isEmpty() || now.commit().equals(start.commit())) {
                return new Drift(left, 0, 0, false);
            }
            Optional<int[]> counts = command
                    .run("rev-list", "--left-right", "--count", start.commit().get() + "...HEAD", "--")
                    .flatMap(Drift::counts);
            return counts.map(count -> new Drift(left, count[1], count[0], false))
                    .orElse(new Drift(left, 0, 0, true));
        }

        private static Optional<int[]> counts(String answer) {
            String[] parts = answer.strip().split("\\s+");
            return parts.length == 2
                    ? Optional.of(new int[]{Integer.parseInt(parts[0]), Integer.parseInt(parts[1])})
                    : Optional.empty();
        }
    }

    public static final GitFacts NONE = new GitFacts(Optional.empty(), Optional.empty(), List.of(),
            Drift.NONE, Optional.empty());

    public GitFacts {
        requireNonNull(branch);
        requireNonNull(head);
        requireNonNull(drift);
        requireNonNull(notice);
        changed = List.copyOf(changed);
    }

    /** Asks git about the project since the session began; a folder without git has no facts. */
    public static GitFacts of(Path project, StartPoint start) {
        return asking(project).since(start);
    }

    /** Sends git to look through the project, while the caller does something else. */
    public static Asking asking(Path project) {
        return new Asking(project, GitFolder.around(project)
                .map(git -> new Asked(git, GitCommand.in(project).start(LOOK))));
    }

    /** The same where {@link #lineForSh} runs in the project already; the pipe leads from there. */
    public static Asking asking(Path project, InputStream pipe) {
        return new Asking(project, GitFolder.around(project)
                .map(git -> new Asked(git, new EarlyGit(pipe, GitCommand.in(project), LOOK))));
    }

    /** What git is asked, for a shell that asks before we do; behind the answer we expect git's exit code. */
    public static String lineForSh() {
        return GitCommand.line(LOOK);
    }

    private record Asked(GitFolder git, GitCommand.Running status) {}

    /** A question that git is answering. */
    public static final class Asking {
        private final Path project;
        private final Optional<Asked> asked;

        private Asking(Path project, Optional<Asked> asked) {
            this.project = project;
            this.asked = asked;
        }

        /** Waits for the answer. */
        public GitFacts since(StartPoint start) {
            return asked.map(running -> of(running, project, start)).orElse(NONE);
        }
    }

    private static GitFacts of(Asked asked, Path project, StartPoint start) {
        StartPoint now = StartPoint.now(asked.git());
        Optional<String> status = asked.status().answer();
        if (status.isEmpty()) {
            return new GitFacts(now.branch(), now.commit(), List.of(), Drift.NONE, Optional.of(
                    "git did not answer in " + project + ": changed files are not known. Is git installed?"));
        }
        GitCommand command = GitCommand.in(project);
        ChangedFiles changed = new ChangedFiles(below(asked.git(), project)).status(status.get());
        // The status already compares with the commit that is checked out.
        start.commit()
                .filter(commit -> !now.commit().equals(Optional.of(commit)))
                .flatMap(commit -> sinceThen(command, commit))
                .ifPresent(changed::nameStatus);
        return new GitFacts(now.branch(), now.commit(), changed.sorted(),
                Drift.between(start, now, command), Optional.empty());
    }

    /** Compares the files themselves with the first commit: right also for what was changed back. */
    private static Optional<String> sinceThen(GitCommand command, String commit) {
        return command.run("diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", commit, "--", ".");
    }

    private static String below(GitFolder git, Path project) {
        String below = git.topLevel()
                .relativize(project.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        return below.isEmpty() ? "" : below + "/";
    }
}
