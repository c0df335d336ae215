package dev.shiftlog.catalog;

/** Where a conversation was held, seen from a project. */
public enum Place {
    /** In the project's folder, under whatever name of it. */
    HERE,
    /** In a folder below it. */
    BELOW,
    /** In another checkout of the same repository. */
    WORKTREE,
    /** In a folder that is gone and had the project's name: the project may have been moved. */
    MOVED,
    ELSEWHERE,
    UNKNOWN;

    /** Whether a listing of the project shows it. */
    public boolean isProject() {
        return this == HERE || this == BELOW || this == WORKTREE || this == MOVED;
    }
}
