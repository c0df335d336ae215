package dev.shiftlog.instruction;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What stands at a path now.
 *
 * @param bytes the content, one character a byte; none where there is no file
 * @param tracked whether a change would show in `git status`
 * @param obstacle why nothing may be written there, if so
 */
record FileState(String path, Optional<String> bytes, boolean tracked, Optional<String> obstacle) {
    FileState {
        requireNonNull(path);
        requireNonNull(bytes);
        requireNonNull(obstacle);
    }

    boolean exists() {
        return bytes.isPresent();
    }

    MarkedText text() {
        return new MarkedText(bytes.orElse(""));
    }
}
