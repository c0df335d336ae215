package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.transcript.Header;
import java.time.Instant;
import java.util.Optional;

/**
 * What the first and last 64 KiB of a conversation tell; a sub-agent's run names its parent. A headless
 * one was held by a script, prompt by prompt: the tools' own pickers hide those.
 */
public record Glance(
        Header header,
        Optional<String> firstPrompt,
        Optional<String> lastPrompt,
        Optional<String> parent,
        boolean headless) {
    public static final int WINDOW = 64 * 1024;

    public Glance {
        requireNonNull(header);
    }

    public static Glance of(Header header, Optional<String> firstPrompt,
            Optional<String> lastPrompt) {
        return new Glance(header, firstPrompt, lastPrompt, Optional.empty(), false);
    }

    /** Agents can leave several files of one id: that one counts in which something was said, and last. */
    public boolean outranks(Glance other) {
        return firstPrompt.isPresent() == other.firstPrompt.isPresent()
                ? lastActive().isAfter(other.lastActive())
                : firstPrompt.isPresent();
    }

    private Instant lastActive() {
        return header.lastActive().orElse(Instant.MIN);
    }

    /** When something was last said, or when the conversation's file last changed where that is not recorded. */
    public Instant lastActive(Conversation conversation) {
        return header.lastActive().orElse(conversation.modified());
    }

    public Glance with(Header newHeader) {
        return new Glance(newHeader, firstPrompt, lastPrompt, parent, headless);
    }
}
