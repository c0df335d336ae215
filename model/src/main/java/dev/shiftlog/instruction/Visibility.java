package dev.shiftlog.instruction;

/** Whether what is written for the agents is this person's alone, or everybody's through git. */
public enum Visibility {
    PRIVATE,
    TRACKED
}
