package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where and as what a conversation is to be written; folder is the project that it is resumed in. */
public record Target(
        Path home,
        Path folder,
        String id,
        Optional<String> title,
        Optional<String> branch,
        Instant now) {
    public Target {
        requireNonNull(home);
        requireNonNull(folder);
        requireNonNull(id);
        requireNonNull(now);
    }
}
