package dev.shiftlog.conversations;

import java.util.Optional;

/** A conversion as a person chooses it. */
public record Conversion(ConversationKey source, String title, String to, Optional<Long> maxTokens,
        boolean redact) {
    public Conversion to(String target) {
        return new Conversion(source, title, target, maxTokens, redact);
    }

    public Conversion limited(Optional<Long> tokens) {
        return new Conversion(source, title, to, tokens, redact);
    }

    public Conversion redacting(boolean changed) {
        return new Conversion(source, title, to, maxTokens, changed);
    }
}
