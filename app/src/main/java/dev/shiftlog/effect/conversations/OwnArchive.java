package dev.shiftlog.effect.conversations;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.launch.AgentCall;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The archive that an agent has itself: only its own program moves a conversation and updates its index. */
record OwnArchive(Map<String, String> environment, Agent agent) {
    OwnArchive {
        requireNonNull(environment);
        requireNonNull(agent);
    }

    boolean exists() {
        return agent.launching().archiving("").isPresent();
    }

    /** Puts the conversation into the agent's archive, or takes it out if it is there. */
    void move(Conversation conversation) throws IOException {
        Optional<List<String>> command = conversation.archived()
                ? agent.launching().unarchiving(conversation.id())
                : agent.launching().archiving(conversation.id());
        new AgentCall(environment)
                .run(command.orElseThrow(() -> new IOException(agent.displayName() + " has no archive")));
    }
}
