package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import java.nio.file.Path;
import java.util.Optional;

/** What is to be converted into what; folder is where the new conversation will be resumed. */
public record Order(
        Agent from,
        Conversation source,
        Agent to,
        Path targetHome,
        Path folder,
        String targetId,
        Optional<Long> maxTokens,
        boolean redact) {
    public Order {
        requireNonNull(from);
        requireNonNull(source);
        requireNonNull(to);
        requireNonNull(targetHome);
        requireNonNull(folder);
        requireNonNull(targetId);
    }
}
