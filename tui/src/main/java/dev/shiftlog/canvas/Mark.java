package dev.shiftlog.canvas;

/** A background laid over cells that are already painted. */
public enum Mark {
    NONE,
    SELECTED,
    QUIET,
    PICKED
}
