package dev.shiftlog.transcript;

/** Who speaks in a turn. */
public enum Role {
    USER,
    ASSISTANT,
    /** Only results, of calls in the assistant turn before. */
    TOOL,
    /** What the program said to the person and never to the model. */
    SYSTEM_NOTE
}
