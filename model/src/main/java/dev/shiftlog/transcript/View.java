package dev.shiftlog.transcript;

/** Which turns of a conversation are wanted. */
public enum View {
    /** What the agent itself would send to its model when it resumes: the source of conversions. */
    LIVE,
    /** All that the files still hold; turns outside the live context are marked with the reason. */
    FULL
}
