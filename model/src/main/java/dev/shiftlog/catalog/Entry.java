package dev.shiftlog.catalog;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.transcript.Header;
import java.time.Instant;
import java.util.Optional;

/** One conversation as it is listed; the id is the real one. Counts are there once it was read. */
public record Entry(Conversation conversation, Glance glance, Optional<Counts> counts) {
    public Entry {
        requireNonNull(conversation);
        requireNonNull(glance);
    }

    public String agent() {
        return conversation.agent();
    }

    public String id() {
        return glance.header().id();
    }

    public Header header() {
        return glance.header();
    }

    /** When something was last said, or when the file last changed where that is not recorded. */
    public Instant lastActive() {
        return glance.header().lastActive().orElse(conversation.modified());
    }

    /** A run that another conversation started: it is folded under that one. */
    public boolean isSubAgent() {
        return glance.parent().isPresent();
    }

    Entry with(Counts known) {
        return new Entry(conversation, glance, Optional.of(known));
    }

    /** Whether this was read from the very file that the listing found now. */
    boolean isOf(Conversation found) {
        return conversation.size() == found.size()
                && conversation.modified().equals(found.modified())
                && conversation.archived() == found.archived()
                && conversation.subAgents().equals(found.subAgents());
    }
}
