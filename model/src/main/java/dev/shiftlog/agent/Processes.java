package dev.shiftlog.agent;

import java.nio.file.Path;

/** What is running on this machine, as far as it tells whether a conversation is open. */
public interface Processes {
    boolean isRunning(long pid);

    /** Whether another process holds a lock on the file. */
    boolean isLocked(Path file);
}
