package dev.shiftlog.agent;

import java.nio.file.Path;

/** What is running on this machine, as far as it tells whether a conversation is open. */
public interface Processes {
    /** Those of another machine, of which nothing is known here. */
    Processes ELSEWHERE = new Processes() {
        @Override
        public boolean isRunning(long pid) {
            return false;
        }

        @Override
        public boolean isLocked(Path file) {
            return false;
        }
    };

    boolean isRunning(long pid);

    /** Whether another process holds a lock on the file. */
    boolean isLocked(Path file);
}
