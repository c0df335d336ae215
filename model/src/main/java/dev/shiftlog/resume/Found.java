package dev.shiftlog.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.FurtherHomes;
import dev.shiftlog.agent.Glance;
import java.time.Instant;
import java.util.Optional;

/** A conversation that a person named, with its agent, what a glance at it tells, and whether it is only read. */
public record Found(Agent agent, Conversation conversation, Glance glance,
        Optional<FurtherHomes.Home> further) {
    /** When something was last said, or when the file last changed where that is not recorded. */
    Instant lastActive() {
        return glance.header().lastActive().orElse(conversation.modified());
    }
}
