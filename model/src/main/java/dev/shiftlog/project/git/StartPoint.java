package dev.shiftlog.project.git;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

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
