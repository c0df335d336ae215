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
    Instant lastActive() {
        return glance.lastActive(conversation);
    }
}
