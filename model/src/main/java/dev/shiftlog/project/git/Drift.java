package dev.shiftlog.project.git;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

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

    static Drift between(StartPoint start, GitFolder git, GitCommand command) {
        Optional<String> now = git.branch();
        Optional<String> left = start.branch().filter(then -> !now.equals(Optional.of(then)));
        if (start.commit().isEmpty() || git.head().equals(start.commit())) {
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

    /** Whether the checkout is where the session left it, or only went forward. */
    public boolean isHarmless() {
        return leftBranch.isEmpty() && gone == 0 && !startLost;
    }
}
