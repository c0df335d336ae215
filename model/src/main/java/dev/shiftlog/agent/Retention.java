package dev.shiftlog.agent;

import dev.shiftlog.transcript.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a tool keeps a conversation before it deletes it by itself, and from when on it counts. */
public record Retention(int days, Start start) {
    /** What the tool looks at. */
    public enum Start {
        FILE_TIME,
        LAST_ACTIVE
    }

    /** When the conversation will be deleted, if this is known. */
    public Optional<Instant> end(Conversation conversation, Header header) {
        Optional<Instant> from = switch (start) {
            case FILE_TIME -> Optional.of(conversation.modified());
            case LAST_ACTIVE -> header.lastActive();
        };
        return from.map(instant -> instant.plus(Duration.ofDays(days)));
    }
}
